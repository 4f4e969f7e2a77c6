import { BadRequestException, NotFoundException } from '@nestjs/common';
import { SourceUnavailable } from '@golden-thread/event-road';
import { StoreUnavailable } from '@golden-thread/event-store';
import { refusal } from '@golden-thread/kernel';
import { problemOf } from './problem-of.ts';
import { Problem } from './problem.ts';
import { problemOfRefusal, statusOfRefusal } from './refusal-status.ts';

describe('a problem document', () => {
  test('says what, why and where, and leaves out what there is nothing to say about', () => {
    expect(new Problem(413, 'body-too-large', 'Too large.').document()).toEqual({
      type: 'urn:golden-thread:problem:body-too-large',
      title: 'Payload Too Large',
      status: 413,
      code: 'body-too-large',
      detail: 'Too large.',
    });
  });

  test('names rule, fields and the request', () => {
    const problem = new Problem(409, 'ask-first', 'Ask first.', { rule: 'P9', field: [{ path: 'topicId', reason: 'is not open' }] });
    expect(problem.document('r-1')).toMatchObject({
      rule: 'P9',
      field: [{ path: 'topicId', reason: 'is not open' }],
      instance: 'urn:golden-thread:request:r-1',
    });
  });
});

describe('the status of a refusal', () => {
  test.each([
    ['network-unknown', 404],
    ['not-found', 404],
    ['release-not-allowed', 403],
    ['consent-incomplete', 422],
    ['topic-not-open', 409],
    ['unknown-things-happen', 409],
  ])('%s is %d', (code, status) => {
    expect(statusOfRefusal(refusal(code, 'No.'))).toBe(status);
  });

  test('keeps code, sentence and rule', () => {
    expect(problemOfRefusal(refusal('topic-not-open', 'Not now.', 'P9')).document()).toMatchObject({
      status: 409,
      code: 'topic-not-open',
      detail: 'Not now.',
      rule: 'P9',
    });
  });
});

describe('what was thrown becomes a problem', () => {
  test('a problem stays itself', () => {
    const problem = new Problem(404, 'x-unknown', 'There is no x.');
    expect(problemOf(problem)).toBe(problem);
  });

  test.each(['full', 'locked', 'sealed', 'closed', 'broken'] as const)('a store that is %s: 503, and nothing was stored', (reason) => {
    const problem = problemOf(new StoreUnavailable(reason, 'internal words'));
    expect(problem.document()).toMatchObject({ status: 503, code: `store-${reason}` });
    expect(problem.message).toMatch(/Nothing of this request was stored/);
    expect(problem.message).not.toMatch(/internal words/);
    expect(problem.extras.retryAfterSeconds).toBe(5);
  });

  test('a source that does not answer: 503', () => {
    expect(problemOf(new SourceUnavailable('identity is silent'))).toMatchObject({ status: 503, code: 'source-unavailable' });
  });

  test.each([
    [new NotFoundException('Cannot GET /secret/name'), 404, 'no-such-route'],
    [new BadRequestException('unexpected token Maria'), 400, 'invalid-request'],
    [Object.assign(new Error('too large'), { statusCode: 413 }), 413, 'body-too-large'],
    [Object.assign(new Error('slow down'), { statusCode: 429 }), 429, 'invalid-request'],
  ])('what the framework refuses keeps its status and loses its words: %s', (thrown, status, code) => {
    const problem = problemOf(thrown);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem.document())).not.toMatch(/Maria|secret/);
  });

  test.each([new Error('the name Maria Lopez is not valid'), 'a string', undefined, { statusCode: 'odd' }])(
    'what nobody foresaw tells nothing of itself: %s',
    (thrown) => {
      const problem = problemOf(thrown);
      expect(problem).toMatchObject({ status: 500, code: 'unexpected' });
      expect(JSON.stringify(problem.document())).not.toMatch(/Maria|string|odd/);
    },
  );
});
