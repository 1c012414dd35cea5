import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.*;
import org.bouncycastle.cms.jcajce.*;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Selector;

/**
 * The second, independent program the tests of CMS talk to: BouncyCastle, which knows CompressedData and streams both ways.
 *
 * <pre>
 * make SOURCE TARGET [OPTION...]     signs, compresses and encrypts, each where asked, in this order
 *   --sign CERT.pem KEY.pem          may be repeated
 *   --hash SHA1|SHA256|SHA512|SHA3-512   (SHA256)
 *   --name-signers-by-key            subjectKeyIdentifier; else issuerAndSerialNumber
 *   --no-attributes                  the signature is over the content itself
 *   --with-certificates              the signers' certificates go into the package
 *   --detached                       the content stays outside
 *   --compress                       zlib
 *   --encrypt CERT.pem               may be repeated
 *   --cipher AES256|AES128|3DES      (AES256)
 *   --name-recipients-by-key
 *   --segment OCTETS                 of each OCTET STRING segment (about 1,000)
 *   --definite                       DER throughout, made in memory; else BER of indefinite length, streaming
 * open SOURCE TARGET LAYERS [OPTION...]   LAYERS: encrypted,compressed,signed or some of them, outermost first; streaming
 *   --key CERT.pem KEY.pem           of the recipient
 *   --signer CERT.pem                of the signers, may be repeated; those in the package are not used
 *   --content FILE                   what a detached signature is over
 * serve                              commands from standard input, one a line, its parts separated by tabs
 * </pre>
 *
 * Says one line of JSON for each command: {"ok":true,...} or {"ok":false,"error":"..."}. That of `open` has "layers", the outermost first:
 * {"kind":"encrypted","recipients":1,"content":OID}, {"kind":"compressed","content":OID},
 * {"kind":"signed","version":1,"content":OID,"certificates":0,"signatures":[{"valid":true,"signature":OID,"digest":OID,"attributes":true,
 * "signingTime":true}]}. Files of certificates and keys (PKCS#8) are PEM.
 */
public final class BouncyCastlePeer {
  private static final int CHUNK = 65536;

  public static void main(String[] args) throws Exception {
    Security.addProvider(new BouncyCastleProvider());
    if (!args[0].equals("serve")) {
      String said = answer(args);
      System.out.println(said);
      System.exit(said.startsWith("{\"ok\":true") ? 0 : 1);
    }
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      System.out.println(answer(line.split("\t")));
      System.out.flush();
    }
  }

  private static String answer(String[] args) {
    try {
      Wish wish = new Wish(args);
      switch (args[0]) {
        case "make":
          if (wish.definite) makeDefinite(wish);
          else make(wish);
          return "{\"ok\":true}";
        case "open":
          return "{\"ok\":true,\"layers\":[" + String.join(",", open(wish)) + "]}";
        default:
          throw new IllegalArgumentException("no such command: " + args[0]);
      }
    } catch (Throwable thrown) {
      String text = (thrown.getClass().getName() + ": " + thrown.getMessage()).replaceAll("[^ -~]", " ");
      return "{\"ok\":false,\"error\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
  }

  private static void make(Wish wish) throws Exception {
    List<OutputStream> opened = new ArrayList<>();
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(wish.target), CHUNK);
    opened.add(0, out);
    if (!wish.recipients.isEmpty()) {
      CMSEnvelopedDataStreamGenerator generator = new CMSEnvelopedDataStreamGenerator();
      for (X509Certificate recipient : wish.recipients) generator.addRecipientInfoGenerator(wish.recipient(recipient));
      if (wish.segment > 0) generator.setBufferSize(wish.segment);
      out = generator.open(out, new JceCMSContentEncryptorBuilder(wish.cipher).setProvider("BC").build());
      opened.add(0, out);
    }
    if (wish.compress) {
      CMSCompressedDataStreamGenerator generator = new CMSCompressedDataStreamGenerator();
      if (wish.segment > 0) generator.setBufferSize(wish.segment);
      out = generator.open(out, new ZlibCompressor());
      opened.add(0, out);
    }
    if (!wish.signers.isEmpty()) {
      CMSSignedDataStreamGenerator generator = new CMSSignedDataStreamGenerator();
      for (Signer signer : wish.signers) {
        generator.addSignerInfoGenerator(wish.signer(signer));
        if (wish.withCertificates) generator.addCertificate(new JcaX509CertificateHolder(signer.certificate));
      }
      if (wish.segment > 0) generator.setBufferSize(wish.segment);
      out = generator.open(out, !wish.detached);
      opened.add(0, out);
    }
    try (InputStream in = Files.newInputStream(wish.source)) {
      copy(in, out);
    }
    for (OutputStream each : opened) each.close();
  }

  private static void makeDefinite(Wish wish) throws Exception {
    byte[] octets = Files.readAllBytes(wish.source);
    if (!wish.signers.isEmpty()) {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      for (Signer signer : wish.signers) {
        generator.addSignerInfoGenerator(wish.signer(signer));
        if (wish.withCertificates) generator.addCertificate(new JcaX509CertificateHolder(signer.certificate));
      }
      CMSSignedData signed = generator.generate(new CMSProcessableByteArray(octets), !wish.detached);
      octets = signed.toASN1Structure().getEncoded("DER");
    }
    if (wish.compress) {
      CMSCompressedData compressed =
          new CMSCompressedDataGenerator().generate(new CMSProcessableByteArray(octets), new ZlibCompressor());
      octets = compressed.toASN1Structure().getEncoded("DER");
    }
    if (!wish.recipients.isEmpty()) {
      CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
      for (X509Certificate recipient : wish.recipients) generator.addRecipientInfoGenerator(wish.recipient(recipient));
      CMSEnvelopedData enveloped =
          generator.generate(
              new CMSProcessableByteArray(octets),
              new JceCMSContentEncryptorBuilder(wish.cipher).setProvider("BC").build());
      octets = enveloped.toASN1Structure().getEncoded("DER");
    }
    Files.write(wish.target, octets);
  }

  /** @return what each layer was, the outermost first, as JSON. */
  @SuppressWarnings("unchecked")
  private static List<String> open(Wish wish) throws Exception {
    List<String> layers = new ArrayList<>();
    InputStream in = new BufferedInputStream(Files.newInputStream(wish.source), CHUNK);
    CMSSignedDataParser signed = null;
    for (String layer : wish.layers) {
      switch (layer) {
        case "encrypted": {
          Collection<RecipientInformation> recipients = new CMSEnvelopedDataParser(in).getRecipientInfos().getRecipients();
          RecipientInformation ours = null;
          for (RecipientInformation each : recipients) {
            if (each.getRID().match(new JcaX509CertificateHolder(wish.own.certificate))) ours = each;
          }
          if (ours == null) throw new IllegalStateException("no recipient of ours");
          CMSTypedStream content = ours.getContentStream(new JceKeyTransEnvelopedRecipient(wish.own.key).setProvider("BC"));
          layers.add(
              "{\"kind\":\"encrypted\",\"recipients\":" + recipients.size() + ",\"content\":\"" + content.getContentType() + "\"}");
          in = content.getContentStream();
          break;
        }
        case "compressed": {
          CMSTypedStream content = new CMSCompressedDataParser(in).getContent(new ZlibExpanderProvider());
          layers.add("{\"kind\":\"compressed\",\"content\":\"" + content.getContentType() + "\"}");
          in = content.getContentStream();
          break;
        }
        case "signed": {
          JcaDigestCalculatorProviderBuilder digests = new JcaDigestCalculatorProviderBuilder().setProvider("BC");
          signed =
              wish.content == null
                  ? new CMSSignedDataParser(digests.build(), in)
                  : new CMSSignedDataParser(digests.build(), new CMSTypedStream(Files.newInputStream(wish.content)), in);
          in = signed.getSignedContent().getContentStream();
          break;
        }
        default:
          throw new IllegalArgumentException("no such layer: " + layer);
      }
    }
    try (OutputStream out = Files.newOutputStream(wish.target)) {
      copy(in, out);
    }
    in.close();
    if (signed != null) layers.add(signatures(signed, wish));
    return layers;
  }

  @SuppressWarnings("unchecked")
  private static String signatures(CMSSignedDataParser signed, Wish wish) throws Exception {
    List<String> found = new ArrayList<>();
    int certificates = signed.getCertificates().getMatches((Selector<X509CertificateHolder>) null).size();
    for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
      boolean valid = false;
      for (X509Certificate each : wish.known) {
        if (!signer.getSID().match(new JcaX509CertificateHolder(each))) continue;
        try {
          valid = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider("BC").build(each));
        } catch (CMSSignerDigestMismatchException mismatch) {
          valid = false;
        }
      }
      boolean attributes = signer.getSignedAttributes() != null;
      boolean time = attributes && signer.getSignedAttributes().get(CMSAttributes.signingTime) != null;
      found.add(
          "{\"valid\":" + valid + ",\"signature\":\"" + signer.getEncryptionAlgOID() + "\",\"digest\":\""
              + signer.getDigestAlgOID() + "\",\"attributes\":" + attributes + ",\"signingTime\":" + time + "}");
    }
    return "{\"kind\":\"signed\",\"version\":" + signed.getVersion() + ",\"content\":\"" + signed.getSignedContentTypeOID()
        + "\",\"certificates\":" + certificates + ",\"signatures\":[" + String.join(",", found) + "]}";
  }

  private static void copy(InputStream in, OutputStream out) throws Exception {
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) out.write(chunk, 0, read);
  }

  private static final class Signer {
    final X509Certificate certificate;
    final PrivateKey key;

    Signer(String certificate, String key) throws Exception {
      this.certificate = certificateOf(certificate);
      String pem = Files.readString(Path.of(key)).replaceAll("-----[^-]*-----", "");
      this.key =
          KeyFactory.getInstance("RSA", "BC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }
  }

  private static X509Certificate certificateOf(String file) throws Exception {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509", "BC").generateCertificate(in);
    }
  }

  /** The extension's octets; the SHA-1 of the public key where there is no such extension. */
  private static byte[] keyIdentifierOf(X509Certificate certificate) throws Exception {
    X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
    Extension extension = holder.getExtension(Extension.subjectKeyIdentifier);
    if (extension != null) return ASN1OctetString.getInstance(extension.getParsedValue()).getOctets();
    byte[] key = holder.getSubjectPublicKeyInfo().getPublicKeyData().getBytes();
    return MessageDigest.getInstance("SHA-1").digest(key);
  }

  private static final class Wish {
    final Path source;
    final Path target;
    final List<String> layers;
    final List<Signer> signers = new ArrayList<>();
    final List<X509Certificate> recipients = new ArrayList<>();
    final List<X509Certificate> known = new ArrayList<>();
    Signer own;
    Path content;
    String hash = "SHA256";
    ASN1ObjectIdentifier cipher = CMSAlgorithm.AES256_CBC;
    boolean compress, definite, detached, withCertificates, withoutAttributes, signersByKey, recipientsByKey;
    int segment;

    Wish(String[] args) throws Exception {
      source = Path.of(args[1]);
      target = Path.of(args[2]);
      int at = 3;
      layers = args[0].equals("open") ? List.of(args[at++].split(",")) : List.of();
      while (at < args.length) {
        switch (args[at++]) {
          case "--sign": signers.add(new Signer(args[at++], args[at++])); break;
          case "--hash": hash = args[at++]; break;
          case "--name-signers-by-key": signersByKey = true; break;
          case "--no-attributes": withoutAttributes = true; break;
          case "--with-certificates": withCertificates = true; break;
          case "--detached": detached = true; break;
          case "--compress": compress = true; break;
          case "--encrypt": recipients.add(certificateOf(args[at++])); break;
          case "--cipher": cipher = cipherOf(args[at++]); break;
          case "--name-recipients-by-key": recipientsByKey = true; break;
          case "--segment": segment = Integer.parseInt(args[at++]); break;
          case "--definite": definite = true; break;
          case "--key": own = new Signer(args[at++], args[at++]); break;
          case "--signer": known.add(certificateOf(args[at++])); break;
          case "--content": content = Path.of(args[at++]); break;
          default: throw new IllegalArgumentException("no such option: " + args[at - 1]);
        }
      }
    }

    private static ASN1ObjectIdentifier cipherOf(String name) {
      switch (name) {
        case "AES256": return CMSAlgorithm.AES256_CBC;
        case "AES128": return CMSAlgorithm.AES128_CBC;
        case "3DES": return CMSAlgorithm.DES_EDE3_CBC;
        default: throw new IllegalArgumentException("no such cipher: " + name);
      }
    }

    SignerInfoGenerator signer(Signer signer) throws Exception {
      ContentSigner by = new JcaContentSignerBuilder(hash + "withRSA").setProvider("BC").build(signer.key);
      JcaSignerInfoGeneratorBuilder builder =
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider("BC").build());
      builder.setDirectSignature(withoutAttributes);
      return signersByKey
          ? builder.build(by, keyIdentifierOf(signer.certificate))
          : builder.build(by, signer.certificate);
    }

    RecipientInfoGenerator recipient(X509Certificate certificate) throws Exception {
      JceKeyTransRecipientInfoGenerator generator =
          recipientsByKey
              ? new JceKeyTransRecipientInfoGenerator(keyIdentifierOf(certificate), certificate.getPublicKey())
              : new JceKeyTransRecipientInfoGenerator(certificate);
      return generator.setProvider("BC");
    }
  }
}
