using System.Buffers.Binary;
using System.Text;

namespace InnovationPotential.Sql;

/// <summary>The bytes of an answer in RowBinary.</summary>
internal sealed class RowBinaryBytes(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _count;

    /// <summary>Whether there is another byte, and so another row.</summary>
    public bool HasMore => _at < _count || Filled(1);

    public byte Byte() => Next(1)[0];

    public short Int16() => BinaryPrimitives.ReadInt16LittleEndian(Next(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Next(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Next(8));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Next(4));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Next(8));

    /// <summary>A text with its length before it, seven bits a byte.</summary>
    public string Text()
    {
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = Byte();
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        return Encoding.UTF8.GetString(Next(length));
    }

    private ReadOnlySpan<byte> Next(int length)
    {
        if (_count - _at < length && !Filled(length)) throw new ClickHouseException("The answer ends within a row.");
        _at += length;
        return _buffer.AsSpan(_at - length, length);
    }

    private bool Filled(int length)
    {
        _buffer.AsSpan(_at, _count - _at).CopyTo(_buffer);
        (_at, _count) = (0, _count - _at);
        if (length > _buffer.Length) Array.Resize(ref _buffer, length);
        while (_count < length)
        {
            var read = stream.Read(_buffer, _count, _buffer.Length - _count);
            if (read == 0) return false;
            _count += read;
        }

        return true;
    }
}
