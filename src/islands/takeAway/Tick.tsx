interface TickProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** A choice that is made or not. */
export function Tick({ label, hint, ticked, onTick }: TickProps) {
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={ticked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </>
  );
}
