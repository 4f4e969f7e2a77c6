/** Configuration from the environment alone, checked whole at start: one message names every wrong variable (architecture.md 5). */

/** How one variable is read. `about` says what it is for and in which unit. */
export type Variable<Value> = { readonly about: string; readonly standard: Value; parse(text: string): Value | WrongVariable };

/** Why a variable's text does not do. */
export class WrongVariable {
  readonly wanted: string;

  constructor(wanted: string) {
    this.wanted = wanted;
  }
}

/** Variables by name, and the configuration they make. */
export type Variables = Readonly<Record<string, Variable<unknown>>>;
/** The checked configuration, keyed as the variables are. */
export type Configuration<Declared extends Variables> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Variable<infer Value> ? Value : never;
};

/** All that is wrong with the environment, in one message. */
export class WrongConfiguration extends Error {
  constructor(problems: readonly string[]) {
    super(`The configuration is wrong. Nothing was started.\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'WrongConfiguration';
  }
}

/** Reads and checks every declared variable. Throws {@link WrongConfiguration} naming all that are wrong; their values are not repeated. */
export function readConfiguration<Declared extends Variables>(
  declared: Declared,
  environment: Readonly<Record<string, string | undefined>>,
): Configuration<Declared> {
  const read: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, variable] of Object.entries(declared)) {
    const text = environment[name];
    const value = text === undefined || text === '' ? variable.standard : variable.parse(text);
    if (value instanceof WrongVariable) problems.push(`${name} (${variable.about}) must be ${value.wanted}`);
    else read[name] = value;
  }
  if (problems.length > 0) throw new WrongConfiguration(problems);
  return read as Configuration<Declared>;
}

/** A whole number within bounds. */
export function wholeNumber(options: { about: string; standard: number; least: number; most: number }): Variable<number> {
  const { about, standard, least, most } = options;
  return {
    about,
    standard,
    parse: (text) =>
      /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most
        ? Number(text)
        : new WrongVariable(`a whole number from ${least} to ${most}`),
  };
}

/** One of a few words. */
export function oneOf<Word extends string, Standard extends Word | undefined>(
  about: string,
  standard: Standard,
  words: readonly Word[],
): Variable<Word | Standard> {
  return { about, standard, parse: (text) => words.find((word) => word === text) ?? new WrongVariable(`one of ${words.join(', ')}`) };
}

/** Free text of a pattern; `wanted` says it in words. */
export function matching(options: { about: string; standard: string; pattern: RegExp; wanted: string }): Variable<string> {
  const { about, standard, pattern, wanted } = options;
  return { about, standard, parse: (text) => (pattern.test(text) ? text : new WrongVariable(wanted)) };
}
