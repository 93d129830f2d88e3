import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProblemNotice } from '../../components';

/**
 * A part of a page that is loaded when it is first drawn, so that what comes first need not wait for it.
 *
 * @param load imports the part; once it is here it is drawn at once.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Late(props: Props) {
    const Part = useSignal(loaded);
    const isMissing = useSignal(false);
    useEffect(() => {
      if (Part.value !== undefined) return;
      load().then(
        (part) => {
          loaded = part;
          Part.value = part;
        },
        () => {
          isMissing.value = true;
        },
      );
    }, []);
    if (Part.value !== undefined) return <Part.value {...props} />;
    if (isMissing.value) return <ProblemNotice problem={{ name: 'pagePartMissing' }} />;
    return <div class="loading" aria-busy="true" />;
  };
}
