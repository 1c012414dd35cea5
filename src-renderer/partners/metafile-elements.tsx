import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { ElementPath } from '../../shared/index.ts';
import { IconButton, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { MetafileFieldDraft } from './digipoort-draft.ts';
import { useDraftForm } from './draft-fields.tsx';
import './metafile-elements.css';

/** The elements of a metafile, each with the name it has there, in the order in which they are written. */
export function MetafileElements(): ReactNode {
  const { t } = useWords();
  const { draft, change } = useDraftForm();
  const list = useRef<HTMLUListElement>(null);
  const rows = draft.metafileFields;

  function put(field: MetafileFieldDraft['field'], part: Partial<MetafileFieldDraft>): void {
    change({ metafileFields: rows.map((row) => (row.field === field ? { ...row, ...part } : row)) });
  }

  function move(place: number, by: -1 | 1): void {
    const row = rows[place];
    if (row === undefined) return;
    change({ metafileFields: rows.toSpliced(place, 1).toSpliced(place + by, 0, row) });
    // The keyboard stays with what was moved; at an end the other arrow is left.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[place + by]?.querySelectorAll('button') ?? [];
      const wanted = buttons[by === -1 ? 0 : 1];
      (wanted?.disabled === true ? buttons[by === -1 ? 1 : 0] : wanted)?.focus();
    });
  }

  return (
    <ul className="elements" ref={list} aria-label={t('window.partnerDigipoort.metafile.elements')}>
      {rows.map((row, place) => (
        <ElementRow
          key={row.field}
          row={row}
          isFirst={place === 0}
          isLast={place === rows.length - 1}
          onChange={(part) => put(row.field, part)}
          onMove={(by) => move(place, by)}
        />
      ))}
    </ul>
  );
}

function ElementRow(props: {
  readonly row: MetafileFieldDraft;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (part: Partial<MetafileFieldDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
}): ReactNode {
  const { row, isFirst, isLast, onChange, onMove } = props;
  const { t } = useWords();
  const { shownWrong, leave } = useDraftForm();
  const name = t(`window.partnerDigipoort.metafile.names.${row.field}`);
  const isWrong =
    row.isUsed && shownWrong.has('metafileFields') && !ElementPath.safeParse(row.path.trim()).success;
  return (
    <li className="element" data-unused={!row.isUsed}>
      <div className="element-head">
        <Tick
          label={name}
          isOn={row.isUsed}
          said={t('window.partnerDigipoort.metafile.element.used', { name })}
          onChange={(isUsed) => onChange({ isUsed })}
        />
        {row.where !== 'all' && (
          <span className="faint small">
            {t(`window.partnerDigipoort.metafile.element.onlyIn.${row.where}`)}
          </span>
        )}
      </div>
      <TextInput
        mono
        label={t('window.partnerDigipoort.metafile.element.path', { name })}
        isLabelUnseen
        isDisabled={!row.isUsed}
        value={row.path}
        onChange={(path) => onChange({ path })}
        onDone={() => leave('metafileFields')}
        error={isWrong ? t('window.partnerDigipoort.metafile.element.invalid') : undefined}
      />
      <Tick
        label={t('window.partnerDigipoort.metafile.element.head.required')}
        said={t('window.partnerDigipoort.metafile.element.required', { name })}
        isOn={row.required}
        isDisabled={!row.isUsed || row.where !== 'all'}
        onChange={(required) => onChange({ required })}
      />
      <Tick
        label={t('window.partnerDigipoort.metafile.element.head.assumed')}
        said={t('window.partnerDigipoort.metafile.element.assumed', { name })}
        isOn={row.assumed}
        isDisabled={!row.isUsed}
        onChange={(assumed) => onChange({ assumed })}
      />
      <span className="element-moves">
        <IconButton
          icon={<ArrowUp className="icon" aria-hidden />}
          label={t('window.partnerDigipoort.metafile.element.up', { name })}
          isDisabled={isFirst}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon={<ArrowDown className="icon" aria-hidden />}
          label={t('window.partnerDigipoort.metafile.element.down', { name })}
          isDisabled={isLast}
          onPress={() => onMove(1)}
        />
      </span>
    </li>
  );
}

/** A yes or no in few words; `said` has them all, for whoever does not see the row. */
function Tick(props: {
  readonly label: string;
  readonly said: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
}): ReactNode {
  const { label, said, isOn, onChange, isDisabled = false } = props;
  return (
    <Checkbox
      className="check element-tick"
      aria-label={said}
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className="check-box" aria-hidden>
        <Check className="icon" />
      </span>
      <span>{label}</span>
    </Checkbox>
  );
}
