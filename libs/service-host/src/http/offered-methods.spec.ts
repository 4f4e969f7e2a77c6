import { OfferedMethods } from './offered-methods.ts';

const offered = new OfferedMethods();
offered.add('/lamps', 'GET');
offered.add('/lamps', ['HEAD', 'POST']);
offered.add('/lamps/:lampId/light', 'POST');
offered.add('/lamps/first/light', 'PUT');
offered.add('/lamps.json', 'GET');

test.each([
  ['/lamps', ['GET', 'HEAD', 'POST']],
  ['/lamps?x=/lamps/1/light', ['GET', 'HEAD', 'POST']],
  ['/lamps/1/light', ['POST']],
  ['/lamps/first/light', ['POST', 'PUT']],
  ['/lamps/1/2/light', []],
  ['/lamps//light', []],
  ['/lampsxjson', []],
  ['*', []],
])('%s takes %j', (address, methods) => {
  expect(offered.at(address)).toEqual(methods);
});
