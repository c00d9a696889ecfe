/**
 * The same events for every page: fifty in November 2026; ten thousand over the sixty months of 2024 to 2028, evenly, 166 or 167 a month; or, of these, the
 * thousand of the six months from November 2026 on, which then look the same in a tenth of the whole.
 */
const names = ['立冬包饺子', '义诊进社区', '版权小课堂', '博物馆一日行', '阅读小院开放', '党群议事会', '四方联席会', '消防演练', '物业接待日', '纠纷调解'];
const two = (value) => String(value).padStart(2, '0');
const [first, months, all] = [2024 * 12, 60, 10_000];
const shown = 2026 * 12 + 10;

export function events(wanted) {
  let seed = 20261101;
  const draw = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const found = [];
  for (let index = 0; index < (wanted === 50 ? wanted : all); index += 1) {
    // Begun two months early, the sixty come out as 1 000 for the six.
    const month = wanted === 50 ? shown : first + ((index + 58) % months);
    const [day, hour, title] = [1 + draw(28), 8 + draw(10), names[draw(10)]];
    if (wanted === 1000 && (month < shown || month >= shown + 6)) continue;
    const date = `${Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(day)}`;
    const id = String(index);
    found.push({ id, name: `${title} ${id}`, title: `${title} ${id}`, date, start: `${date}T${two(hour)}:00:00+08:00`, end: `${date}T${two(hour + 1)}:00:00+08:00` });
  }
  return found;
}
