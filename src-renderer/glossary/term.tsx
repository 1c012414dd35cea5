import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Button, OverlayArrow, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useWindow } from '../context/index.ts';
import { useWords } from '../words/index.ts';
import { piecesOf } from './terms.ts';
import type { TermKey } from './terms.ts';
import './glossary.css';

/** A word of a protocol: what it means shows when it is pointed at or has the keyboard; pressed, the glossary opens at it. */
export function Term({ term, text }: { readonly term: TermKey; readonly text: string }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  return (
    <TooltipTrigger delay={300}>
      <Button
        className="term"
        onPress={() => {
          // A dialog in front stays: what it asks comes first.
          if (navigation.store.getState().dialog === undefined) navigation.open({ kind: 'glossary', term });
        }}
      >
        {text}
      </Button>
      <Tooltip className="term-tip" placement="top">
        <OverlayArrow />
        {t(`window.glossary.terms.${term}`)}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** A text in which the words of protocols can be asked about. */
export function WithTerms({ text }: { readonly text: string }): ReactNode {
  return piecesOf(text).map((piece, place) =>
    piece.term === undefined ? (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text keep their places, and may be the same
      <Fragment key={place}>{piece.text}</Fragment>
    ) : (
      <Term key={piece.term} term={piece.term} text={piece.text} />
    ),
  );
}
