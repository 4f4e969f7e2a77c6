/** A data pack of one instrument: wording, scale, and the licence under which it may be asked. Without one it does not load. */
import { checkOf } from '@golden-thread/contracts';
import { Type, type Static } from 'typebox';

const text = Type.String({ minLength: 1, maxLength: 1_000 });
const closed = { additionalProperties: false } as const;

const packSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 }),
    version: Type.String({ pattern: '^[A-Za-z0-9.]{1,32}$' }),
    /** SPDX identifier, or the name of the agreement with whoever holds the rights. */
    licence: text,
    /** Who worded it, and where. */
    source: text,
    scale: Type.Object({ lowest: Type.Number(), highest: Type.Number() }, closed),
    words: Type.Array(
      Type.Object(
        {
          language: Type.String({ pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' }),
          /** What every page says beside it: `not a validated scale`, or how it was validated. */
          label: text,
          question: text,
          lowest: text,
          highest: text,
          /** How an answer reads in plain words; `{score}` stands for the score. */
          answer: Type.String({ pattern: '\\{score\\}', maxLength: 1_000 }),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);

/** One instrument. */
export type InstrumentPack = Static<typeof packSchema>;

/** An instrument in one language. */
export type Wording = InstrumentPack['words'][number];

/** The wording in a language, else the first of the pack: `es` is also for `es-MX`. */
export function wordingIn({ words }: InstrumentPack, language: string): Wording {
  const [first] = language.toLowerCase().split('-');
  return words.find((each) => each.language.toLowerCase().split('-')[0] === first) ?? (words[0] as Wording);
}

/** A pack cannot be used: the process does not start with it. */
export class InstrumentRejected extends Error {
  constructor(pack: string, why: string) {
    super(`instrument pack ${pack} does not load: ${why}`);
    this.name = 'InstrumentRejected';
  }
}

/** Reads a pack from its text. Throws {@link InstrumentRejected} that names the pack and every field that is wrong or missing. */
export function packFrom(pack: string, json: string): InstrumentPack {
  const read = parsed(pack, json);
  const problems = checkOf(packSchema).problems(read);
  if (problems.length > 0) throw new InstrumentRejected(pack, problems.map(({ field, reason }) => `${field} ${reason}`).join('; '));
  const { scale, ...instrument } = read as InstrumentPack;
  if (scale.lowest >= scale.highest) throw new InstrumentRejected(pack, 'scale.lowest is not below scale.highest');
  return { ...instrument, scale };
}

function parsed(pack: string, json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new InstrumentRejected(pack, 'it is no JSON');
  }
}
