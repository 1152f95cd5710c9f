import type { Random } from '../judge/random.ts';
import { applied, randomEdit } from './edits.ts';

const signs = [
  ...'[]{}:,-?!&*|>%@`"\'#\n\r\t \0，：；［］｛｝（）“”－＠＃　\ud83d\ude00\u2028\ufeff\u202e',
];

/**
 * Damages a text: characters, bytes, lines, whole blocks; what is left is text again, but hardly
 * YAML.
 */
export function damaged(text: string, random: Random): string {
  let result = text;
  for (let times = random.between(1, 6); times > 0; times--)
    result = once(result, random).slice(0, 60_000);
  return result;
}

function once(text: string, random: Random): string {
  const at = random.between(0, text.length);
  const kind = random.next();
  if (kind < 0.3) return applied(text, randomEdit(text, random));
  if (kind < 0.45)
    return (
      text.slice(0, at) + (random.pick(signs) ?? '').repeat(random.between(1, 40)) + text.slice(at)
    );
  if (kind < 0.6) return bytes(text, random);
  if (kind < 0.7) return text.slice(0, at);
  if (kind < 0.8) return lines(text, random);
  if (kind < 0.9)
    return (
      text.slice(0, at) +
      text.slice(at).replaceAll(random.pick(signs) ?? '', random.pick(signs) ?? '')
    );
  return text + text.slice(at);
}

/** Bytes of the text as it is on disk turned into others, and read as UTF-8 again. */
function bytes(text: string, random: Random): string {
  const buffer = Buffer.from(text);
  for (let times = random.between(1, 8); times > 0 && buffer.length > 0; times--)
    buffer[random.between(0, buffer.length - 1)] = random.between(0, 255);
  return buffer.toString('utf8');
}

/** Lines in another order, with other indentation. */
function lines(text: string, random: Random): string {
  const all = text.split('\n');
  const [from, to] = [random.between(0, all.length - 1), random.between(0, all.length - 1)];
  const [moved = ''] = all.splice(from, 1);
  all.splice(to, 0, ' '.repeat(random.between(0, 5)) + moved);
  return all.join('\n');
}
