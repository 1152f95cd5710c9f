import { lostPlaces } from '../../text/lost.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'STR015',
  name: 'lost-characters',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  documents: ['plan', 'config', 'catalog'],
  title: { en: 'Characters lost: not UTF-8', zh: '字符丢失：不是 UTF-8 编码' },
  why: {
    en: 'The file was saved in another encoding. Saving it again makes the loss final.',
    zh: '文件以其他编码保存。再次保存后，丢失的字符就无法恢复。',
  },
  message: {
    en: 'Characters are lost here: the file is not UTF-8 (places: {places}). Open it in its own encoding, e.g. GBK, and save it as UTF-8.',
    zh: '此处有无法读取的字符（全文共 {places} 处）：文件不是 UTF-8 编码。请用原编码（如 GBK）打开，再另存为 UTF-8。',
  },
  survivesStop: true,
  check({ plan, report }) {
    const places = lostPlaces(plan.syntax.text);
    const [first] = places;
    if (first) report({ span: first, path: [], data: { places: places.length } });
  },
});
