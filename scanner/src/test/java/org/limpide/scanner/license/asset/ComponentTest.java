package org.limpide.scanner.license.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentTest {

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    @Test
    void anArchiveSaysItsNameAndLicenceByItsPom() {
        Component component = ClassArchive.read(zip("META-INF/maven/org.example/outil/pom.xml", """
                        <project><groupId>org.example</groupId><artifactId>outil</artifactId><version>1.2</version>
                        <licenses><license><name>EPL-2.0</name></license></licenses></project>""", "a/B.class", "x"))
                .orElseThrow();
        assertThat(component.shown()).isEqualTo("org.example:outil 1.2");
        assertThat(component.licenses()).containsExactly("EPL-2.0");
    }

    @Test
    void orByItsManifest() {
        Component component =
                ClassArchive.read(zip("META-INF/MANIFEST.MF", """
                        Manifest-Version: 1.0
                        Bundle-SymbolicName: org.example.outil;singleton:=true
                        Bundle-Version: 3.1
                        Bundle-License: MIT;link="https://example.org", Apache-2.0

                        """)).orElseThrow();
        assertThat(component.shown()).isEqualTo("org.example.outil 3.1");
        assertThat(component.licenses()).containsExactly("MIT", "Apache-2.0");
    }

    @Test
    void bytesThatAreNoArchiveSayNothing() {
        assertThat(ClassArchive.read(new byte[0])).isEmpty();
        assertThat(ClassArchive.read("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    /** A record of the table of names: family and licence for Windows. */
    private static ByteBuffer names() {
        byte[] family = "Exemple".getBytes(StandardCharsets.UTF_16BE);
        byte[] license = "SIL Open Font License".getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer table = ByteBuffer.allocate(6 + 24 + family.length + license.length);
        table.putShort((short) 0).putShort((short) 2).putShort((short) 30);
        int[][] records = {{1, family.length, 0}, {13, license.length, family.length}};
        for (int[] record : records) {
            table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
            table.putShort((short) record[0]).putShort((short) record[1]).putShort((short) record[2]);
        }
        return table.put(family).put(license).flip();
    }

    private static byte[] openType() {
        ByteBuffer names = names();
        ByteBuffer font = ByteBuffer.allocate(28 + names.limit());
        font.putInt(0x00010000).putShort((short) 1).putShort((short) 0).putInt(0);
        font.putInt(0x6E616D65).putInt(0).putInt(28).putInt(names.limit());
        return font.put(names).array();
    }

    private static byte[] woff() {
        ByteBuffer names = names();
        Deflater deflater = new Deflater();
        int whole = names.limit();
        deflater.setInput(names);
        deflater.finish();
        byte[] packed = new byte[1000];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteBuffer font = ByteBuffer.allocate(64 + length);
        font.putInt(0x774F4646).position(12).putShort((short) 1).position(44);
        font.putInt(0x6E616D65).putInt(64).putInt(length).putInt(whole).putInt(0);
        return font.put(packed, 0, length).array();
    }

    @Test
    void aFontSaysItsFamilyAndLicence() {
        for (byte[] font : new byte[][] {openType(), woff()}) {
            Component component = Font.read(font).orElseThrow();
            assertThat(component.name()).isEqualTo("Exemple");
            assertThat(component.licenses()).containsExactly("SIL Open Font License");
        }
    }

    @Test
    void damagedFontsAreNoTrouble() {
        Random random = new Random(3);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 20_000; i++) {
                byte[] font = i % 2 == 0 ? openType() : woff();
                font[4 + random.nextInt(font.length - 4)] = (byte) random.nextInt();
                font[4 + random.nextInt(font.length - 4)] = (byte) random.nextInt();
                assertThat(Font.read(font)).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "/*! jQuery v3.6.0 | (c) OpenJS Foundation and other contributors | jquery.org/license */~jQuery 3.6.0~''",
                "/*! outil v1.2.3 | (c) 2020 Invention | MIT */~outil 1.2.3~MIT",
                "/*!;  * Bootstrap v5.3.0 (https://getbootstrap.com/);  * Licensed under MIT (https://github.com);  */~Bootstrap 5.3.0~MIT",
                "/* @license Outil 2.0.1;Copyright Invention;License: Apache-2.0 */~Outil 2.0.1~Apache-2.0"
            })
    void aBannerSaysNameVersionAndLicence(String banner, String shown, String license) {
        Component component = ScriptBanner.read(banner.replace(';', '\n')).orElseThrow();
        assertThat(component.shown()).isEqualTo(shown);
        assertThat(String.join(" ", component.licenses())).isEqualTo(license);
    }

    @Test
    void aScriptWithoutBannerSaysNothing() {
        assertThat(ScriptBanner.read("!function(){/* 1.2.3 */}()")).isEmpty();
    }
}
