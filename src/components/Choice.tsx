interface ChoiceProps {
  /** The radio group, one an item. */
  readonly group: string;
  /** The key that chooses it, and its mark: 0 to 4, d, n, a. */
  readonly value: string;
  readonly name: string;
  readonly text?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** One way to answer an item: a radio with its key, its name and what it looks like. */
export function Choice({ group, value, name, text, checked, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        type="radio"
        name={group}
        value={value}
        checked={checked}
        onChange={onChoose}
        aria-keyshortcuts={value}
      />
      <span class="choice-mark" aria-hidden="true">
        {value.toUpperCase()}
      </span>
      <span class="choice-text">
        <span class="choice-name">{name}</span> {text}
      </span>
    </label>
  );
}
