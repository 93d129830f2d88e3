export { createTranslator, type Translator } from './createTranslator';
export { describeAgreement, describeSpread, describeTally } from './describeAgreement';
export { describeChange, describeConfirmed, describeLevelChange } from './describeChange';
export { describeSettled, nameSettled } from './describeSettled';
export { describeReason, titleSuggestion } from './describeSuggestion';
export { defaultLocale, loadMessages, type MessageKey, type Messages } from './messages';
export { pathTo, siteRoot } from './paths';
export { capitalise, type Identifier, type Term, type TermName, type Terms } from './Terms';
export { titleAction } from './titleAction';
