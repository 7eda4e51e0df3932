/** Lists what is installed for production by licence, and fails on one that nobody allowed: `npm run licences`. */
import { installedForProduction } from './licences/installed.ts';
import { isAllowed, licenceList, licenceOf } from './licences/licences.ts';

const packages = installedForProduction();
console.log(licenceList(packages));
const refused = packages.filter((one) => !isAllowed(one));
if (refused.length > 0) {
  const lines = refused.map((one) => `  ${one.name} ${one.version}: ${licenceOf(one)}`);
  console.error(`\nThese may not be used until somebody has read their licence:\n${lines.join('\n')}`);
  process.exitCode = 1;
}
