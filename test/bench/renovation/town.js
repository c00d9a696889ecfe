/** 251 compounds with 3 896 buildings, the same for every page; no request, so that only drawing is measured. */
export const stages = ['surveyed', 'consenting', 'designing', 'constructing', 'inspecting', 'handedOver'];
export const names = ['摸底', '征询签约', '出方案', '施工', '验收', '移交'];
const quarters = ['东门', '西门', '南园', '北苑', '河滨', '桥头', '学前', '钟楼', '新民', '和平'];
/** What the filter asks for: a tenth of them. */
export const sought = '河滨';

export function compounds() {
  let seed = 20231110;
  const draw = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  let left = 3896;
  return Array.from({ length: 251 }, (_, index) => {
    const size = index === 250 ? left : Math.min(left - (250 - index), 6 + draw(19));
    left -= size;
    const buildings = Array.from({ length: size }, (_building, at) => ({ id: `c${index}-${at + 1}`, name: `${at + 1} 幢`, households: 20 + draw(30), stage: draw(6) }));
    return { id: `c${index}`, name: `${quarters[index % 10]}新村 ${index + 1}`, stage: draw(6), start: draw(300), days: 90 + draw(200), buildings };
  });
}

export const day = (days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10);
export const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** The page's contract with the runner, and with any runner that keeps it: ready when it can be used and was painted, and what can be done with it. */
export async function ready(ops) {
  window.__ops = ops;
  await frame();
  window.__ready = performance.now();
}
