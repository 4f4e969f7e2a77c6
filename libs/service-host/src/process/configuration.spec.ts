import { matching, oneOf, readConfiguration, wholeNumber, WrongConfiguration } from './configuration.ts';

const declared = {
  PORT: wholeNumber({ about: 'port to listen on', standard: 3000, least: 1, most: 65_535 }),
  LOG: oneOf('how much is logged', 'info', ['info', 'debug']),
  URL: matching({ about: 'address', standard: 'http://x', pattern: /^http:/, wanted: 'an address' }),
};

describe('the configuration', () => {
  test('has standards for what is missing or empty', () => {
    expect(readConfiguration(declared, { PORT: '' })).toEqual({ PORT: 3000, LOG: 'info', URL: 'http://x' });
  });

  test('reads what is given, and nothing else', () => {
    expect(readConfiguration(declared, { PORT: '80', LOG: 'debug', URL: 'http://y', HOME: '/root' })).toEqual({
      PORT: 80,
      LOG: 'debug',
      URL: 'http://y',
    });
  });

  test('names every wrong variable in one message, without repeating what it held', () => {
    const wrong = () => readConfiguration(declared, { PORT: '70000', LOG: 'loud', URL: 'secret-value' });
    expect(wrong).toThrow(WrongConfiguration);
    expect(wrong).toThrow(
      /PORT \(port to listen on\) must be a whole number from 1 to 65535\n {2}LOG \(how much is logged\) must be one of info, debug\n {2}URL \(address\) must be an address/,
    );
    expect(wrong).not.toThrow(/secret-value/);
  });

  test.each(['-1', '1e3', '0x10', ' 5', '3.5', '99999999999999999999'])('takes %s for no whole number', (PORT) => {
    expect(() => readConfiguration(declared, { PORT })).toThrow(/PORT/);
  });
});
