// What a throwaway WordPress stands on, installed from Debian's packages where that is possible.
import { existsSync } from 'node:fs';
import { installByApt } from '../../scripts/browser.mjs';

export const wordpressFolder = '/usr/share/wordpress';
const needed = { [wordpressFolder]: 'wordpress', '/usr/sbin/mariadbd': 'mariadb-server', '/usr/bin/php': 'php-cli' };

export function ensurePackages() {
  const missing = () => Object.entries(needed).filter(([file]) => !existsSync(file)).map(([, name]) => name);
  if (missing().length === 0) return;
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (canInstall) installByApt([...missing(), 'php-mysql', 'php-gd', 'php-mbstring', 'php-xml']);
  if (missing().length > 0) throw new Error(`These Debian packages are needed: ${missing().join(', ')}. As root they are installed for you.`);
}
