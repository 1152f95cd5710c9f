// What is asked of each way in which a response to a risk is weak.
import type { Text } from '../../text/language.ts';

export const weakAnswerTexts = {
  bought: {
    en: '“{response}” buys loyalty that goes to whoever pays more, and it comes out of the margin. What else keeps them?',
    zh: '“{response}”买来的忠诚，谁给得多就跟谁走，花的还是自己的毛利。除了钱，还靠什么留住？',
  },
  state: {
    en: '“{response}” says why it will not matter, not what is done when it does. Who acts then, and how?',
    zh: '“{response}”只说了为什么不要紧。真发生了，谁做什么？',
  },
  brief: {
    en: '“{response}” is a heading. Who does what, and at which sign?{more}',
    zh: '“{response}”只是一个题目。出现什么信号时，谁做哪件事？{more}',
  },
  follow: {
    en: '“{response}” is a race without an end. Which goods or places are left to the rival, and at which margin or sum does it stop?',
    zh: '“{response}”没有写跟到哪里为止。哪些品类、城市不跟？毛利低于多少、花到多少就停？',
  },
  claim: {
    en: '“{response}” is what every company says of itself. When the rival is cheaper or pays more, who does what, and which figure shows that customers stay?{more}',
    zh: '“{response}”是哪家都会说的话。对手降价、补贴那天，谁做哪件事？看哪个数知道顾客没走？{more}',
  },
  after: {
    en: '“{response}” comes after the damage. What stops it beforehand: how much is checked, by whom, and at how many cases is it halted?{more}',
    zh: '“{response}”是出了事以后的事。事先靠什么拦住：查多少、谁来查、出几例就停？{more}',
  },
  checked: {
    en: '“{response}” is a heading. How much is checked, by whom, and at how many failures is it halted?{more}',
    zh: '“{response}”只是一个题目。查多少、多久查一次、谁来查，不合格到几成就停？{more}',
  },
  ruled: {
    en: '“{response}” does not change what the rule forbids. Which part of the business is changed before, and what goes on if it is ruled against?',
    zh: '“{response}”没有改变被管的那件事。先把哪一条改到合规？真被认定、被罚那天，业务怎么变？',
  },
  elsewhere: {
    en: '“{response}” is a direction without a figure. Which share comes from elsewhere today, how much shall it be by when, and what is lost on the day it is shut?{more}',
    zh: '“{response}”只有方向，没有数。现在多少不靠它、哪天做到几成？真断了那天，丢多少生意？{more}',
  },
  talk: {
    en: '“{response}” depends on the goodwill of others. What is in your own hands if they do not go along, and who decides it?{more}',
    zh: '“{response}”要看对方肯不肯。对方不让步时，自己手里能做的是哪件事，谁来定？{more}',
  },
  soft: {
    en: '“{response}” does not change the thing itself. What prevents it or makes it smaller, and what does that cost?{more}',
    zh: '“{response}”改变不了这件事本身。靠什么挡住它、让它小一点，要花多少？{more}',
  },
  later: {
    en: '“{response}” puts it off. Which figure decides then, and what is done when it is reached?',
    zh: '“{response}”是以后再说。到时看哪个数，到多少就做什么？',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type Weakness = Exclude<keyof typeof weakAnswerTexts, 'brief'>;
