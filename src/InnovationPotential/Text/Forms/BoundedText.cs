using System.Text;

namespace InnovationPotential.Text;

/// <summary>Parts of a text in UTF-8 that are to become a string, and must not be more than fit.</summary>
/// <param name="longest">The most characters.</param>
/// <param name="write">The method that writes the text elsewhere.</param>
internal sealed class BoundedText(int longest, string write)
{
    private readonly List<byte[]> _parts = [];
    private int _length;

    /// <summary>Adds a part, which ends with a whole character.</summary>
    /// <exception cref="InvalidInputException">The text is longer than a string can be.</exception>
    public void Add(ReadOnlySpan<byte> part)
    {
        var length = Encoding.UTF8.GetCharCount(part);
        if (length > longest - _length) throw LongestString.Exceeded(longest, write);
        _length += length;
        _parts.Add(part.ToArray());
    }

    /// <summary>The text.</summary>
    public override string ToString() => string.Create(_length, _parts, (text, parts) =>
    {
        foreach (var part in parts) text = text[Encoding.UTF8.GetChars(part, text)..];
    });
}
