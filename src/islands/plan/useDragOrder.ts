import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** An action under way from its place to another. */
export interface Drag {
  readonly id: string;
  /** The place it would take, counted without itself; 0 is the first. */
  readonly place: number;
}

interface DragOrder {
  readonly drag: Drag | undefined;
  /** Begins a drag; for `pointerdown` on a grip inside an element with `data-id`. */
  readonly grab: (event: PointerEvent) => void;
}

/** A pointer that moves less than this, in pixels, presses; it does not drag. */
const threshold = 5;
/** The page moves along while the pointer is this near to its edge, in pixels, by so much a frame. */
const edge = 70;
const stride = 12;

/**
 * Lets the elements with `data-id` of a list be dragged into another order, by mouse, pen or finger.
 *
 * Pointer events serve all three alike. The browser's own drag and drop, and libraries on top of it,
 * start on touch only after a long press, and not at all in Firefox for Android.
 *
 * @param onDrop told the element's id and its new place, when it is let go; Escape lets go without.
 */
export function useDragOrder(onDrop: (id: string, place: number) => void): DragOrder {
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  const held = useRef<HTMLElement>();
  const top = useRef(0);
  const stop = useRef<() => void>();
  const dragging = drag !== undefined;

  // The list folds up while something is dragged: what is held stays where the hand is.
  useLayoutEffect(() => {
    if (held.current) scrollBy(0, held.current.getBoundingClientRect().top - top.current);
  }, [dragging]);
  useEffect(() => () => stop.current?.(), []);

  function grab(event: PointerEvent) {
    const grip = event.currentTarget;
    if (event.button !== 0 || !(grip instanceof HTMLElement)) return;
    const element = grip.closest<HTMLElement>('[data-id]');
    const list = element?.parentElement;
    const id = element?.dataset.id;
    if (!element || !list || id === undefined) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    held.current = element;
    follow({ grip, element, list, id, startY: event.clientY });
  }

  function follow({ grip, element, list, id, startY }: Held) {
    let current: Drag | undefined;
    let pointerY = startY;
    let frame = 0;

    function look() {
      const place = findPlace(list, element, pointerY);
      if (current?.place === place) return;
      top.current = element.getBoundingClientRect().top;
      current = { id, place };
      setDrag(current);
    }
    function scrollAtEdge() {
      const by = pointerY < edge ? -stride : pointerY > innerHeight - edge ? stride : 0;
      if (by !== 0 && current) {
        scrollBy(0, by);
        look();
      }
      frame = requestAnimationFrame(scrollAtEdge);
    }
    function move(event: PointerEvent) {
      pointerY = event.clientY;
      if (current || Math.abs(pointerY - startY) >= threshold) look();
    }
    function drop() {
      const dropped = current;
      end();
      if (dropped) onDrop(id, dropped.place);
    }
    function press(event: KeyboardEvent) {
      if (event.key === 'Escape') end();
    }
    function end() {
      cancelAnimationFrame(frame);
      listening.abort();
      top.current = element.getBoundingClientRect().top;
      stop.current = undefined;
      setDrag(undefined);
    }

    const listening = new AbortController();
    const { signal } = listening;
    grip.addEventListener('pointermove', move, { signal });
    grip.addEventListener('pointerup', drop, { signal });
    grip.addEventListener('pointercancel', end, { signal });
    addEventListener('keydown', press, { signal });
    frame = requestAnimationFrame(scrollAtEdge);
    stop.current = end;
  }

  return { drag, grab };
}

interface Held {
  readonly grip: HTMLElement;
  readonly element: HTMLElement;
  readonly list: HTMLElement;
  readonly id: string;
  readonly startY: number;
}

/** How many of the other elements have their middle above the pointer. */
function findPlace(list: HTMLElement, held: HTMLElement, pointerY: number): number {
  return [...list.children].filter((child) => {
    const { top, height } = child.getBoundingClientRect();
    return child !== held && top + height / 2 < pointerY;
  }).length;
}
