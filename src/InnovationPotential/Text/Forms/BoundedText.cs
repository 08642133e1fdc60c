using System.Text;

namespace InnovationPotential.Text;

/// <summary>Parts of a text in UTF-8 that are to become a string, and must not be more than fit.</summary>
/// <param name="longest">The most characters.</param>
/// <param name="write">The method that writes the text elsewhere.</param>
internal sealed class BoundedText(int longest, string write)
{
    /// <summary>The most characters of a string.</summary>
    public const int LongestString = 0x3FFFFFDF;

    // Large blocks, which a collection of garbage leaves where they are.
    private const int LargestBlock = 1 << 20;

    private readonly List<ArraySegment<byte>> _blocks = [];
    private int _room;
    private int _length;

    /// <summary>Adds a part, which ends with a whole character.</summary>
    /// <exception cref="InvalidInputException">The text is longer than a string can be.</exception>
    public void Add(ReadOnlySpan<byte> part)
    {
        var length = Encoding.UTF8.GetCharCount(part);
        if (length > longest - _length)
        {
            throw new InvalidInputException([Diagnostic.Error(
                TableCodes.TooLong,
                Invariant($"The text has more than {longest} characters, the most a string can have."),
                hint: $"Write it to a file or a stream: {write}.")]);
        }

        _length += length;
        if (part.Length > _room)
        {
            _room = Math.Max(part.Length, Math.Min(_length, LargestBlock));
            _blocks.Add(new(GC.AllocateUninitializedArray<byte>(_room), 0, 0));
        }

        var block = _blocks[^1];
        part.CopyTo(block.Array.AsSpan(block.Count));
        _blocks[^1] = new(block.Array!, 0, block.Count + part.Length);
        _room -= part.Length;
    }

    /// <summary>The text.</summary>
    public override string ToString() => string.Create(_length, _blocks, (text, blocks) =>
    {
        foreach (var block in blocks) text = text[Encoding.UTF8.GetChars(block, text)..];
    });
}
