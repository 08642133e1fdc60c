using System.Buffers;
using System.Text;

namespace InnovationPotential.Text;

/// <summary>
/// The one way texts of results go out: bytes of UTF-8 are gathered and handed on in parts, so that nothing but a part is ever held.
/// </summary>
/// <param name="drain">Takes a part, which ends with a whole character; the bytes are overwritten afterwards.</param>
internal sealed class Utf8Buffer(Action<ReadOnlySpan<byte>> drain) : IBufferWriter<byte>
{
    private const int Size = 1 << 16;
    private const int LongestPiece = Size / MostBytes;
    private const int MostBytes = 3;

    private byte[] _bytes = new byte[Size];
    private int _count;

    /// <summary>A buffer before a stream, which stays open.</summary>
    public static Utf8Buffer To(Stream stream) => new(stream.Write);

    /// <summary>A buffer before a writer, which stays open.</summary>
    public static Utf8Buffer To(TextWriter writer) => new(bytes =>
    {
        var chars = ArrayPool<char>.Shared.Rent(bytes.Length);
        writer.Write(chars.AsSpan(0, Encoding.UTF8.GetChars(bytes, chars)));
        ArrayPool<char>.Shared.Return(chars);
    });

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_count);
    }

    /// <summary>Adds a byte, which is a character.</summary>
    public void Write(char ascii)
    {
        GetSpan(1)[0] = (byte)ascii;
        _count++;
    }

    /// <summary>Adds bytes, which end with a whole character.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>Adds a text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > LongestPiece)
        {
            var piece = char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;
            Add(text[..piece]);
            text = text[piece..];
        }

        Add(text);
    }

    /// <summary>Hands on what is left.</summary>
    public void Flush()
    {
        if (_count > 0) drain(_bytes.AsSpan(0, _count));
        _count = 0;
    }

    private void Add(ReadOnlySpan<char> piece) =>
        Advance(Encoding.UTF8.GetBytes(piece, GetSpan(MostBytes * piece.Length)));

    private void MakeRoom(int sizeHint)
    {
        var needed = Math.Max(1, sizeHint);
        if (_bytes.Length - _count >= needed) return;
        Flush();
        if (_bytes.Length < needed) _bytes = new byte[needed];
    }
}
