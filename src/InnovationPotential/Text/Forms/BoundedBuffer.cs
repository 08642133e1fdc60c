using System.Buffers;

namespace InnovationPotential.Text;

/// <summary>Bytes that are to become a string, and must not be more than fit.</summary>
/// <param name="longest">The most bytes.</param>
internal sealed class BoundedBuffer(int longest) : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Advance(int count)
    {
        if (count > longest - _bytes.WrittenCount) throw LongestString.Exceeded(longest, nameof(JsonWriting.WriteJson));
        _bytes.Advance(count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);
}
