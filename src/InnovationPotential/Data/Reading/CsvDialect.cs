using CsvHelper;

namespace InnovationPotential.Data;

/// <summary>How the values of a text are separated and quoted.</summary>
internal static class CsvDialect
{
    /// <summary>The options to parse a text with.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="options">What is stated.</param>
    public static CsvReaderOptions Of(ReadOnlySpan<byte> utf8, CsvOptions options) => new()
    {
        Separator = options.Separator ?? (utf8.StartsWith("sep="u8) ? null : SeparatorOf(utf8, options.DecimalComma)),
        HasHeader = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        PoolStrings = true,
        MalformedData = CsvMalformedDataHandling.Skip,
    };

    private static char SeparatorOf(ReadOnlySpan<byte> utf8, bool decimalComma)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var quoted = false;
        foreach (var c in utf8.TrimStart("\r\n"u8))
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c is (byte)'\r' or (byte)'\n') break;
            if (c == ',') commas++;
            else if (c == ';') semicolons++;
            else if (c == '\t') tabs++;
        }

        if (decimalComma && semicolons + tabs > 0) commas = 0;
        return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
    }
}
