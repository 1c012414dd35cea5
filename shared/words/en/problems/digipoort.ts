/** Problems with deliveries to Digipoort (FTPS interface description 1.6.1). */
export const digipoort = {
  'metafile-field-missing': {
    title: 'The metafile would lack {{field}}',
    meaning: 'Digipoort rejects a metafile without it, so nothing was sent.',
    next: 'Fill it in at the partner, or in the profile of its metafiles.',
  },
  'metafile-unwritable': {
    title: 'The metafile cannot be written',
    meaning: 'A name or a value has a character that XML cannot carry.',
    next: 'Change the name of the file, or what the partner’s metafiles say.',
  },
  'metafile-unreadable': {
    title: 'The metafile cannot be read',
    meaning: 'It is no XML, is longer than a megabyte, or would load something from elsewhere.',
    next: 'It was left where it is. Ask Digipoort for it again.',
  },
  'metafile-schema-bad': {
    title: 'The metafile.xsd of the partner cannot be used',
    meaning:
      'Metafiles are held against it before they are sent, and nothing can be held against this one: {{why}}.',
    next: 'Import the metafile.xsd that came with the account once more, or take it away at the partner.',
  },
  'metafile-schema-none': {
    title: 'There is no metafile.xsd of {{partner}}',
    meaning: 'Its metafiles are held against the rules of their profile alone.',
    next: 'Import the metafile.xsd that came with the account.',
  },
  'metafile-invalid': {
    title: 'The metafile does not hold against the metafile.xsd',
    meaning: 'Digipoort would reject it, so it was not sent. Line {{line}}: {{why}}',
    next: 'Compare the names, the order and the values of the partner’s metafiles with the metafile.xsd.',
  },
  'metafile-may-have-gone': {
    title: 'The metafile of {{file}} may have gone already',
    meaning: 'Digipoort begins with a file as soon as it has both. Only its server can say whether it has.',
    next: 'Withdraw it: Waybill looks there first, and deletes only what Digipoort has not taken.',
  },
  'digipoort-data-gone': {
    title: '{{file}} does not lie at Digipoort any more',
    meaning:
      'The metafile alone was to go. Digipoort has taken the file meanwhile, or somebody has deleted it. Nothing was sent, so that it does not come twice.',
    next: 'Look for its receipt. If Digipoort says that it has none, send the file as a new one.',
  },
  'digipoort-data-differs': {
    title: 'What lies at Digipoort as {{file}} has another size',
    meaning: 'The metafile alone was to go, and it would be for another file. Nothing was sent.',
    next: 'Withdraw what lies there if it is yours, then send the file as a new one.',
  },
  'digipoort-not-withdrawn': {
    title: 'Digipoort did not delete {{file}}',
    meaning: 'It lies there still. Without a metafile Digipoort does nothing with it.',
    next: 'Try again. If it stays so, ask Logius to delete it.',
  },
  'digipoort-may-be-taken': {
    title: 'Digipoort may be taking {{file}} just now',
    meaning:
      'Its metafile may have arrived, and is not there any more, while the file still is. Nothing was deleted.',
    next: 'Waybill looks again by itself. What lies there alone for {{minutes}} {{minutes|minute|minutes}} is withdrawn; what Digipoort takes is delivered.',
  },
  'digipoort-withdrawn-taken': {
    title: 'Digipoort has received {{file}}, although it was withdrawn',
    meaning:
      'Its receipt came after the file had been deleted there: Digipoort had taken it before. It is delivered.',
    next: 'Tell the receiver if it is not to be used.',
  },
  'own-certificate-over': {
    title: 'Our certificate {{subject}} has ended',
    meaning: 'It ended {{validUntil}}. The partner would refuse it, so it was not called.',
    next: 'Have a new one issued, import it, and choose it at the partner.',
  },
  'own-certificate-ends': {
    title: 'Our certificate ends in {{days}} {{days|day|days}}',
    meaning:
      '{{subject}} ends {{validUntil}}. A new one needs a new key, and has to be registered before the old one ends.',
    next: 'Make a request for the new one now, and register it with the partner.',
  },
  'own-certificate-revoked': {
    title: 'Our certificate is revoked',
    meaning: 'The authority has revoked {{level}}. The partner would refuse it, so it was not called.',
    next: 'Ask the authority why, and have a new one issued.',
  },
  'own-list-missing': {
    title: 'It could not be checked whether {{level}} is revoked',
    meaning:
      'No revocation list and no answer could be had. The partner looks at every level, and may refuse what we could not see.',
    next: 'Check the network and the proxy of the partner, or import the list.',
  },
  'own-list-expired': {
    title: 'The revocation list for {{level}} is too old',
    meaning:
      'With PKIoverheid a list that has ended makes every certificate of its authority invalid for whoever looks.',
    next: 'Check the clock and the network; if it stays so, tell the authority.',
  },
  'own-chain-missing': {
    title: 'Our certificate would be shown without its chain',
    meaning:
      'It was issued by {{issuer}}, whose certificate did not come with it. A server that knows the root alone cannot believe it.',
    next: 'Import it again together with its chain: the p7b or p12 file of the authority.',
  },
  'own-root-unknown': {
    title: 'The root of our certificate is not known here',
    meaning:
      'What is shown ends below {{issuer}}, so that the last level could not be checked. The root itself is never shown.',
    next: 'Import the root as an authority of this partner.',
  },
  'digipoort-oin-missing': {
    title: 'There is no OIN in our certificate',
    meaning:
      'A PKIoverheid services certificate has 20 digits as the serialNumber of its subject; {{subject}} has none.',
    next: 'Choose the PKIoverheid certificate of your organisation at the partner.',
  },
  'digipoort-oin-offered': {
    title: 'The OIN in our certificate is {{oin}}',
    meaning: 'It is what most organisations send as. Nothing is filled in by itself.',
    next: 'Take it as the sender of the metafiles, if that is what is registered.',
  },
  'digipoort-oin-differs': {
    title: 'The sender is not the organisation of our certificate',
    meaning:
      'The metafiles say {{sender}}, the certificate {{oin}}. Digipoort may reject what a certificate does not stand for.',
    next: 'Compare both with your registration at Logius.',
  },
  'digipoort-not-registered': {
    title: 'Nobody has said yet that our certificate is registered with Logius',
    meaning:
      'Digipoort believes only certificates that are registered with it. That cannot be seen from here.',
    next: 'Register {{subject}} with Logius, then note it at the partner.',
  },
  'digipoort-other-registered': {
    title: 'Our certificate is another than the one that was registered',
    meaning: 'Digipoort refuses the login until {{subject}} is registered with Logius.',
    next: 'Register it with Logius, then note it at the partner.',
  },
  'digipoort-login-refused': {
    title: 'Digipoort refuses the login of {{user}}',
    meaning:
      'It looks at the password, and whether the user belongs to the certificate that is shown: {{certificate}} (OIN {{oin}}). It does not say which is wrong.',
    next: 'Compare the user name with the form of the connection, check the password, and ask Logius which certificate is registered for it. Waybill does not try again by itself.',
  },
  'digipoort-login-unregistered': {
    title: 'Digipoort refuses the login of {{user}}',
    meaning:
      'The certificate that is shown, {{certificate}} (OIN {{oin}}), is not noted as registered with Logius: that is the likely reason. Otherwise user name or password are wrong.',
    next: 'Register the certificate with Logius and note it at the partner, then try again. Waybill does not try again by itself.',
  },
  'receipt-ambiguous': {
    title: 'The answer {{name}} fits several files',
    meaning:
      'Digipoort cuts long names off, and nothing inside this answer says which file it is for. It is kept here and deleted there.',
    next: 'Compare it with your files, and say whose it is.',
  },
  'receipt-fits-none': {
    title: 'The answer {{name}} fits no file',
    meaning:
      'No file that waits for an answer has this name, and nothing inside the answer says which it is for. It may be for what another program has sent. It is kept here and deleted there.',
    next: 'Say whose it is, or that it is for none of your files.',
  },
  'receipt-assigned': {
    title: 'It is known whose receipt this is',
    meaning: 'Nothing was changed.',
    next: 'Look at the receipt once more.',
  },
  'digipoort-name': {
    title: 'Digipoort takes no file called {{name}}: {{fault}}',
    meaning:
      'A name begins with a letter or _, has a-z A-Z 0-9 _ . and - only, and 95 characters at most: its metafile is called the same with .meta behind it.',
    next: 'Send it as {{suggestion}}, or under another name of yours.',
  },
  'digipoort-end-missing': {
    title: 'The metafile would not say who the {{end}} is',
    meaning: 'Digipoort rejects a file whose sender or receiver it does not know.',
    next: 'Fill in the {{end}} at the partner.',
  },
  'digipoort-ambiguous': {
    title: 'The answer to {{name}} could be taken for that to another file',
    meaning:
      'Answers bear the first {{room}} characters of a file’s name, and these are the same with what still waits for its answer: {{others}}. Waybill then tells by what is inside the answer, where it says enough.',
    next: 'Better give it another beginning, or wait for the other answer; or send it anyway.',
  },
  'digipoort-assumed': {
    title: 'How metafiles are spelt is partly a guess',
    meaning:
      'Nobody has compared the names of their elements with the metafile.xsd of the account yet. Digipoort says so in an .error if one is wrong.',
    next: 'Import the metafile.xsd at the partner, or compare the names and take the marks away.',
  },
  'digipoort-name-open': {
    title: 'A delivery called {{name}} is still open',
    meaning:
      'It waits, or nobody knows yet whether it has arrived. A second one would lie in its place at Digipoort.',
    next: 'Wait until it is delivered or withdraw it; or send this one under another name.',
  },
  'digipoort-name-taken': {
    title: 'Digipoort has a file called {{file}} already, and it is not this one',
    meaning: 'It waits there for its metafile. Nothing was sent, and the one there was not touched.',
    next: 'Withdraw the one there if it is yours, or send this one under another name.',
  },
  'digipoort-unverifiable': {
    title: 'The metafile of {{file}} does not say {{field}}',
    meaning:
      'Size and digest say whether a file has come to harm. It is left at Digipoort: taking it would delete it there.',
    next: 'Tell Digipoort. If its metafiles spell {{field}} in another way, correct the profile of the partner’s metafiles.',
  },
  'digipoort-not-collected': {
    title: '{{file}} could not be collected',
    meaning: 'There is no place for it here now ({{why}}). It is left at Digipoort.',
    next: 'Waybill looks again by itself.',
  },
  'digipoort-size-differs': {
    title: '{{file}} has {{size}}, and its metafile says {{announced}} {{announced|byte|bytes}}',
    meaning: 'It is left at Digipoort: what differs is neither kept nor deleted.',
    next: 'Waybill looks again by itself. If it stays so, tell Digipoort.',
  },
  'digipoort-digest-differs': {
    title: '{{file}} is not what its metafile says',
    meaning: 'Its digest differs: it was changed or damaged on the way. It is left at Digipoort.',
    next: 'Waybill looks again by itself. If it stays so, tell Digipoort. If only the digest is written in another way, correct the partner’s metafiles.',
  },
  'digipoort-receipt-differs': {
    title: 'The receipt is for another file of this name',
    meaning: 'The digest in it is not that of what was sent, so that it proves nothing about this file.',
    next: 'Ask Digipoort what has become of the file.',
  },
};

/** Why Digipoort rejects a file (2.3, D-41); its own words stand beside these. */
export const digipoortRejections = {
  rejected: {
    title: 'Digipoort rejected the file',
    meaning: 'Its error message is none of those that Waybill knows. It was not passed on to anybody.',
    next: 'Read what the message says, mend it, then send the file again.',
  },
  'data-file-missing': {
    title: 'Digipoort found a metafile without its file',
    meaning: 'It rejects a metafile whose data file is not there. Nothing was passed on.',
    next: 'Send the file again: it goes first, its metafile behind it.',
  },
  'element-missing': {
    title: 'The metafile lacked something that Digipoort requires',
    meaning: 'The file itself lies there still, and was not passed on.',
    next: 'Correct the metafile at the partner by the metafile.xsd, then send the metafile again.',
  },
  'sender-unknown': {
    title: 'Digipoort does not know the sender',
    meaning: 'What the metafile says as the sender is not registered there. The file was not passed on.',
    next: 'Compare the sender at the partner with your registration at Logius, letter by letter, then send the metafile again.',
  },
  'receiver-unknown': {
    title: 'Digipoort does not know the receiver',
    meaning: 'What the metafile says as the receiver is not registered there. The file was not passed on.',
    next: 'Ask the receiver for its OIN, correct it at the partner, then send the metafile again.',
  },
  'size-differs': {
    title: 'Digipoort counted another size than the metafile says',
    meaning: 'The file may have come to harm on the way. It was not passed on.',
    next: 'Send the file again.',
  },
  'digest-differs': {
    title: 'Digipoort reckoned another digest than the metafile says',
    meaning:
      'The file came to harm on the way, or the digest is of another kind than Digipoort expects. It was not passed on.',
    next: 'Send the file again. If it is rejected again, compare algorithm and spelling of the digest with the metafile.xsd.',
  },
  'name-invalid': {
    title: 'Digipoort does not take a name like this',
    meaning: 'The name of the file or of its metafile is against its rules. The file was not passed on.',
    next: 'Send the file under another name.',
  },
  'metafile-unreadable': {
    title: 'Digipoort cannot read the metafile',
    meaning:
      'Its structure is not what the metafile.xsd says. The file lies there still, and was not passed on.',
    next: 'Correct the names of its elements at the partner by the metafile.xsd, then send the metafile again.',
  },
};
