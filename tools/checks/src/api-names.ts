/** Check of the API: bodies and answers stand in its description by the names of their classes, so no two may share one. */
import { findingsByLine, isTest, type Check, type Finding, type TextFile } from './repository.ts';

/** Parameters of addresses and queries are taken apart: their classes leave no name. */
const NAMED = /^export class (?!\w+(?:Path|Query|Controller)\b)(\w+)/;
const WHERE = /^(?:services\/[^/]+|libs\/service-host)\/src\/.*\.(?:dto|controller)\.ts$/;

/** No two classes of the API's description have one name: the one that is described last would stand for both. */
export const apiNamesDiffer: Check = {
  name: 'no two bodies or answers of the API have one name',
  findings: (files) => sharedNames(files.filter(({ path }) => WHERE.test(path) && !isTest(path))),
};

/** Names that more than one class has, a finding for each of the classes. */
export function sharedNames(files: readonly TextFile[]): readonly Finding[] {
  const named = files
    .flatMap((file) => findingsByLine(file, NAMED, ([, name]) => name))
    .filter(({ path, problem }) => stands(problem, path, files));
  return [...Map.groupBy(named, ({ problem }) => problem).values()]
    .filter((classes) => classes.length > 1)
    .flat()
    .map((one) => ({ ...one, problem: `${one.problem} is the name of another body or answer as well` }));
}

/** A class that others of its service only extend is described under their names, not under its own. */
function stands(name: string, path: string, files: readonly TextFile[]): boolean {
  const service = path.split('/', 2).join('/');
  const said = new RegExp(`\\b${name}\\b`);
  const aside = new RegExp(`^import |^} from |^export class ${name}\\b|\\bextends ${name}\\b|^ *(?:type )?${name},$`);
  return files.some(
    (file) => file.path.startsWith(`${service}/`) && file.text.split('\n').some((line) => said.test(line) && !aside.test(line)),
  );
}
