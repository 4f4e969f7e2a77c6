import { Writable } from 'node:stream';
import { createLog, NestLog, traceOf } from './logging.ts';

function capture() {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { lines, log: createLog('identity', 'debug', destination) };
}

describe('the log', () => {
  test('is one JSON object a line with service, level and time', () => {
    const { lines, log } = capture();
    log.info({ requestId: 'r-1' }, 'request');
    expect(lines).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), service: 'identity', requestId: 'r-1', msg: 'request' },
    ]);
  });

  test('keeps of an error its name, its code and where it happened, and none of its words', () => {
    const { lines, log } = capture();
    let thrown: unknown;
    try {
      JSON.parse('{"name": Maria Lopez}');
    } catch (caught) {
      thrown = caught;
    }
    log.error(traceOf(thrown), 'request failed');
    expect(lines[0]).toMatchObject({ error: 'SyntaxError', at: expect.arrayContaining([expect.stringMatching(/^at .*logging\.spec/)]) });
    expect(JSON.stringify(lines)).not.toMatch(/Maria/);
  });

  test('keeps the code of an error of the system', () => {
    expect(traceOf(Object.assign(new Error('no such file /home/maria'), { code: 'ENOENT' }))).toMatchObject({
      error: 'Error',
      errorCode: 'ENOENT',
    });
    expect(traceOf('words')).toEqual({ error: 'string' });
  });

  test('takes what Nest says, without the words of its errors', () => {
    const { lines, log } = capture();
    const nest = new NestLog(log);
    nest.log('Mapped {/api, GET} route', 'RouterExplorer');
    nest.warn('careful', 'X');
    nest.error(new Error('Maria'), 'stack', 'X');
    expect(lines.map(({ level, msg, from }) => [level, msg, from])).toEqual([
      ['debug', 'Mapped {/api, GET} route', 'RouterExplorer'],
      ['warn', 'careful', 'X'],
      ['error', 'Error', 'X'],
    ]);
  });
});
