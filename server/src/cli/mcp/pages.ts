import { builtinCatalog } from '../../catalog/catalog.ts';
import { idsLike, listedPages, pageAt, pageTemplate } from '../../features/assist/pages.ts';
import { assistPrompts, promptText } from '../../features/assist/prompts.ts';
import { AssistError } from '../../features/assist/tool.ts';
import { askedLang } from '../../features/assist/tools.ts';
import type { Lang } from '../../text/language.ts';
import { visibleLines } from '../../text/message.ts';
import { ProtocolError, ProtocolErrorCode, type Server } from './protocol.ts';

const mimeType = 'text/markdown';

/** Offers the pages of the catalogue and the format as resources. */
export function servePages(server: Server, lang: Lang): void {
  server.setRequestHandler('resources/list', () => ({
    resources: listedPages.map(({ uri, name, title }) => ({
      uri,
      name,
      title: title[lang],
      mimeType,
    })),
  }));
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: [
      {
        uriTemplate: pageTemplate,
        name: 'entry',
        title: {
          en: 'A rule, lever, KPI, case or other entry',
          zh: '规则、杠杆、指标、案例等条目',
        }[lang],
        mimeType,
      },
    ],
  }));
  server.setRequestHandler('resources/read', ({ params: { uri } }) =>
    saying(lang, () => ({
      contents: [{ uri, mimeType, text: pageAt(builtinCatalog(), uri, lang) }],
    })),
  );
  server.setRequestHandler('completion/complete', ({ params }) => {
    const { argument, context } = params;
    const isPage = params.ref.type === 'ref/resource';
    const all = isPage
      ? idsLike(builtinCatalog(), argument.name, argument.value, context?.arguments?.kind)
      : argument.name === 'lang'
        ? ['en', 'zh']
        : [];
    return {
      completion: { values: all.slice(0, 100), total: all.length, hasMore: all.length > 100 },
    };
  });
}

/** Offers the prompts. */
export function servePrompts(server: Server, lang: Lang): void {
  server.setRequestHandler('prompts/list', () => ({
    prompts: assistPrompts.map(({ name, title, about, arguments: list }) => ({
      name,
      title: title[lang],
      description: about[lang],
      arguments: list.map((one) => ({
        name: one.name,
        description: one.about[lang],
        ...(one.required && { required: true }),
      })),
    })),
  }));
  server.setRequestHandler('prompts/get', ({ params: { name, arguments: given = {} } }) =>
    saying(lang, () => {
      const prompt = assistPrompts.find((one) => one.name === name);
      if (!prompt)
        throw new AssistError({
          en: `There is no such prompt. The prompts are ${assistPrompts.map((one) => one.name).join(', ')}.`,
          zh: `没有这个提示词。可用的有：${assistPrompts.map((one) => one.name).join('、')}。`,
        });
      const text = promptText(prompt, given, askedLang(given, lang));
      return {
        description: prompt.about[askedLang(given, lang)],
        messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
      };
    }),
  );
}

/** What went wrong, as the protocol reports it. */
function saying<T>(lang: Lang, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof AssistError)) throw error;
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, visibleLines(error.text[lang]));
  }
}
