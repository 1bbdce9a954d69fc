package org.limpide.scanner.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yourToken",
                "YOUR_TOKEN_HERE",
                "Your-Secret-Key",
                "changeMe",
                "CHANGE_ME",
                "changerICI",
                "ghp_xxxxxxxxxxxx",
                "XXXXXXXX",
                "00000000",
                "remplacez-moi",
            })
    void whatPeopleWriteInPlaceOfAValueIsSeen(String value) {
        assertThat(Placeholders.is(value)).isTrue();
    }

    /** In one of some thousand drawn values a word of four letters stands, mostly in letters of both cases. */
    @ParameterizedTest
    @ValueSource(
            strings = {"pBn7youR4F4", "k9fAkE2mQz", "Zt0DO81pLw", "aXxxX77Kp2", "m5BtODOqgY", "K4XxXxonQS", "rIcCxXXXmW"
            })
    void aWordThatChanceWroteIsNoPlaceholder(String value) {
        assertThat(Placeholders.is(value)).isFalse();
    }
}
