import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import './search-input.css';

/** Milliseconds of quiet after which what was typed is searched for. */
const quiet = 180;

/** A search field. What is typed is searched for a moment later, with Enter at once. */
export function SearchInput({
  label,
  value,
  onSearch,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}): ReactNode {
  const [text, setText] = useState(value);
  const asked = useRef(value);

  useEffect(() => {
    // Somebody else has changed the search, by showing everything.
    if (value !== asked.current) {
      asked.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    if (text === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = text;
      onSearch(text);
    }, quiet);
    return () => clearTimeout(timer);
  }, [text, onSearch]);

  function searchNow(): void {
    asked.current = text;
    onSearch(text);
  }

  return (
    <SearchField
      className="search"
      aria-label={label}
      value={text}
      onChange={setText}
      onSubmit={searchNow}
      maxLength={200}
    >
      <Search className="icon" aria-hidden />
      <Input className="search-input" placeholder={label} spellCheck={false} />
      <AriaButton className="search-clear">
        <X className="icon" aria-hidden />
      </AriaButton>
    </SearchField>
  );
}
