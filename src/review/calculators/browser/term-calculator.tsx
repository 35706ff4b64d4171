import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { federal } from '../../../rules/index';
import { termAnswer } from '../term/term-answer';
import { readTermLink, writeTermLink } from '../term/term-link';
import { EMPTY_QUESTION, type TermQuestion } from '../term/term-question';
import { MomentFields } from './moment-fields';
import { RuleField } from './rule-field';
import { TermResult } from './term-result';

/** From when a term runs, under which rule, and when it ends. */
export function TermCalculator() {
  const [question, setQuestion] = useState(() => readTermLink(location.hash) ?? EMPTY_QUESTION);
  const answer = useMemo(() => termAnswer(question, federal()), [question]);

  useEffect(() => {
    const follow = () => {
      const asked = readTermLink(location.hash);
      if (asked !== undefined) setQuestion(asked);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const isAsked = useRef(false);
  const ask = (change: Partial<TermQuestion>) => {
    isAsked.current = true;
    setQuestion((last) => ({ ...last, ...change }));
  };
  useEffect(() => {
    if (isAsked.current) history.replaceState(null, '', writeTermLink(question));
  }, [question]);

  return (
    <>
      <form class="calc-form" onSubmit={(event) => event.preventDefault()}>
        <RuleField question={question} ask={ask} />
        <MomentFields
          question={question}
          ask={ask}
          isRepeated={answer.status === 'counted' && answer.isRepeated}
        />
      </form>
      <TermResult answer={answer} />
    </>
  );
}
