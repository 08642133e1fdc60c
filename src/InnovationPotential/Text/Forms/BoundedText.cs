using System.Globalization;
using System.Text;

namespace InnovationPotential.Text;

/// <summary>Characters that are to become a string, and must not be more than fit.</summary>
/// <param name="longest">The most characters.</param>
internal sealed class BoundedText(int longest = LongestString.Length) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        Check(1);
        _text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        _text.Append(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override string ToString() => _text.ToString();

    private void Check(int count)
    {
        if (count > longest - _text.Length) throw LongestString.Exceeded(longest, nameof(CsvWriting.WriteCsv));
    }
}
