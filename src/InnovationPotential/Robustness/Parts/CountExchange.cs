namespace InnovationPotential.Robustness;

/// <summary>
/// What a part holds on its way into a file or out of it: one text says what is written and what is read, so that they cannot differ.
/// </summary>
/// <param name="writer">Where what is given is written to; null where it is read instead.</param>
/// <param name="reader">Where another is read from in the place of what is given; null where it is written.</param>
/// <remarks>Integers are written in groups of seven bits, so that the many small counts take a byte each.</remarks>
internal abstract class CountExchange(BinaryWriter? writer, BinaryReader? reader)
{
    /// <summary>The most that was counted of anything: greater counts cannot be right.</summary>
    public long Most { get; set; } = long.MaxValue;

    /// <summary>A count.</summary>
    public long Long(long value)
    {
        writer?.Write7BitEncodedInt64(value);
        return reader?.Read7BitEncodedInt64() ?? value;
    }

    /// <summary>A number, bit by bit.</summary>
    public double Number(double value) => BitConverter.UInt64BitsToDouble(Bits(BitConverter.DoubleToUInt64Bits(value)));

    /// <summary>A wide sum.</summary>
    public Int128 Wide(Int128 value) => new(Bits((ulong)(value >>> 64)), Bits((ulong)(value & ulong.MaxValue)));

    /// <summary>The counts of how often each of some things was somewhere: a thing's do not exceed the most.</summary>
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

    /// <summary>Counts, which are never negative.</summary>
    public void Longs(long[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Long(values[i]);
            if (!(values[i] >= 0 && values[i] <= Most)) throw new InvalidDataException();
        }
    }

    /// <summary>Wide sums.</summary>
    public void Wide(Int128[] values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = Wide(values[i]);
    }

    /// <summary>Scores, which are finite or not there.</summary>
    public void Numbers(Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Number(values[i]);
            if (reader is not null && double.IsInfinity(values[i])) throw new InvalidDataException();
        }
    }

    /// <summary>A member of its enumeration.</summary>
    protected static T Known<T>(T member)
        where T : struct, Enum => Enum.IsDefined(member) ? member : throw new InvalidDataException();

    /// <summary>An integer of 64 bits that is rarely small.</summary>
    protected ulong Bits(ulong value)
    {
        writer?.Write(value);
        return reader?.ReadUInt64() ?? value;
    }

    protected int Integer(int value)
    {
        writer?.Write7BitEncodedInt(value);
        return reader?.Read7BitEncodedInt() ?? value;
    }

    protected bool Flag(bool value)
    {
        writer?.Write(value);
        return reader?.ReadBoolean() ?? value;
    }

    protected string? Text(string? text)
    {
        if (!Flag(text is not null)) return null;
        writer?.Write(text!);
        return reader?.ReadString() ?? text;
    }

    protected string Name(string? text) => Text(text) ?? throw new InvalidDataException();

    protected EquatableArray<T> List<T>(EquatableArray<T>? items, Func<T?, T> exchange)
    {
        var count = Integer(items?.Count ?? 0);
        var exchanged = new List<T>();
        for (var i = 0; i < count; i++) exchanged.Add(exchange(items is { } given ? given[i] : default));
        return exchanged.ToEquatableArray();
    }

    protected Provenance Provenance(Provenance? p) => new(
        Name(p?.Model), Name(p?.ModelVersion), Text(p?.ModelFingerprint), Name(p?.DataFingerprint), Name(p?.ReferenceFingerprint),
        Name(p?.Scope), Name(p?.Options), Name(p?.LibraryVersion));

    protected Diagnostic Remark(Diagnostic? d) => new(Name(d?.Code), Known((Severity)Integer((int)(d?.Severity ?? 0))), Name(d?.Message))
    {
        Hint = Text(d?.Hint),
        Location = new Location
        {
            Unit = Text(d?.Location.Unit),
            Node = Text(d?.Location.Node),
            Period = Text(d?.Location.Period),
            Path = Text(d?.Location.Path),
            Row = OptionalInteger(d?.Location.Row),
            Column = OptionalInteger(d?.Location.Column),
        },
    };

    private int? OptionalInteger(int? value) => Flag(value is not null) ? Integer(value ?? 0) : null;
}
