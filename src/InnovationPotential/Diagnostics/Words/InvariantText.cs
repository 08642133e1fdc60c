using System.Globalization;
using System.Runtime.CompilerServices;

namespace InnovationPotential.Diagnostics;

/// <summary>A text with numbers as everywhere, whatever the culture: <c>Invariant($"{count} of {all}")</c>.</summary>
[InterpolatedStringHandler]
internal ref struct InvariantText(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>The text.</summary>
    public static string Invariant(ref InvariantText text) => text._text.ToStringAndClear();

    /// <summary>Adds what stands between the holes.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Fills a hole.</summary>
    public void AppendFormatted<T>(T value, string? format = null) => _text.AppendFormatted(value, format);

    /// <summary>Fills a hole with a text.</summary>
    public void AppendFormatted(ReadOnlySpan<char> value) => _text.AppendFormatted(value);
}
