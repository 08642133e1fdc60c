namespace InnovationPotential.Robustness;

/// <summary>
/// Counts on their way into a file or out of it: one text says what is written and what is read, so that they cannot differ.
/// </summary>
/// <remarks>Integers are written in groups of seven bits, so that the many small counts take a byte each.</remarks>
internal sealed class CountExchange
{
    private readonly BinaryWriter? _writer;
    private readonly BinaryReader? _reader;

    /// <summary>Writes.</summary>
    public CountExchange(BinaryWriter writer) => _writer = writer;

    /// <summary>Reads.</summary>
    public CountExchange(BinaryReader reader) => _reader = reader;

    /// <summary>The most that was counted of anything: greater counts cannot be right.</summary>
    public long Most { get; set; } = long.MaxValue;

    /// <summary>Writes a count, or reads another in its place.</summary>
    public long Long(long value)
    {
        if (_reader is not null) return _reader.Read7BitEncodedInt64();
        _writer!.Write7BitEncodedInt64(value);
        return value;
    }

    /// <summary>Writes a wide sum, or reads another in its place.</summary>
    public Int128 Wide(Int128 value)
    {
        if (_reader is not null) return new Int128(_reader.ReadUInt64(), _reader.ReadUInt64());
        _writer!.Write((ulong)(value >>> 64));
        _writer.Write((ulong)(value & ulong.MaxValue));
        return value;
    }

    /// <summary>Writes a number bit by bit, or reads another in its place.</summary>
    public double Number(double value)
    {
        if (_reader is not null) return BitConverter.UInt64BitsToDouble(_reader.ReadUInt64());
        _writer!.Write(BitConverter.DoubleToUInt64Bits(value));
        return value;
    }

    /// <summary>Writes or reads the counts of how often each of some things was somewhere: a thing's do not exceed the most.</summary>
    /// <param name="values">For each place the counts of all things.</param>
    /// <param name="things">How many things.</param>
    public void Places(long[] values, int things)
    {
        Longs(values);
        for (var thing = 0; thing < things; thing++)
        {
            var sum = 0L;
            for (var i = thing; i < values.Length; i += things) sum += values[i];
            if (!(sum >= 0 && sum <= Most)) throw new InvalidDataException();
        }
    }

    /// <summary>Writes or reads counts, which are never negative.</summary>
    public void Longs(long[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Long(values[i]);
            if (!(values[i] >= 0 && values[i] <= Most)) throw new InvalidDataException();
        }
    }

    /// <summary>Writes or reads wide sums.</summary>
    public void Wide(Int128[] values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = Wide(values[i]);
    }

    /// <summary>Writes or reads scores, which are finite or not there.</summary>
    public void Numbers(Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Number(values[i]);
            if (_reader is not null && double.IsInfinity(values[i])) throw new InvalidDataException();
        }
    }
}
