namespace InnovationPotential.Data;

/// <summary>Guesses the encoding of bytes that are not UTF-8.</summary>
internal static class LikelyEncoding
{
    /// <summary>The encoding the bytes are likely in.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The name by which it is stated, and as people write it.</returns>
    /// <remarks>
    /// Letters of Cyrillic words stand side by side, accented Latin letters alone. Most letters of a text are small: they are 0xE0 to 0xFF
    /// in Windows-1251, 0xC0 to 0xDF in KOI8-R, and 0xA0 to 0xAF and 0xE0 to 0xEF beside capitals from 0x80 in code page 866.
    /// </remarks>
    public static (string Name, string Title) Of(ReadOnlySpan<byte> bytes)
    {
        int together = 0, alone = 0, small1251 = 0, smallKoi = 0, dos = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var c = bytes[i];
            if (c < 0x80) continue;
            var joined = (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80);
            if (joined) together++;
            else alone++;
            if (c >= 0xE0) small1251++;
            else if (c >= 0xC0) smallKoi++;
            else if (c < 0xB0) dos++;
        }

        if (together <= alone) return ("windows-1252", "Windows-1252 (western European)");
        if (dos > smallKoi && dos * 2 > small1251) return ("cp866", "code page 866 (Cyrillic of DOS)");
        return small1251 >= smallKoi ? ("windows-1251", "Windows-1251 (Cyrillic)") : ("koi8-r", "KOI8-R (Cyrillic)");
    }

    /// <summary>The name of the UTF-16 the bytes are in, going by zeros at every second place; null when they are not.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string? IsUtf16(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 64)];
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        if (even + odd < start.Length / 4 || start.Length < 4) return null;
        return odd >= even ? "utf-16" : "utf-16BE";
    }
}
