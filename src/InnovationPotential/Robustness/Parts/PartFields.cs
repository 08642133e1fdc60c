namespace InnovationPotential.Robustness;

/// <summary>
/// Fields of a description on their way into a file or out of it: one text says what is written and what is read, so that they cannot
/// differ.
/// </summary>
internal abstract class PartFields
{
    private readonly BinaryWriter _writer = BinaryWriter.Null;
    private readonly BinaryReader? _reader;

    /// <summary>Writes.</summary>
    protected PartFields(BinaryWriter writer) => _writer = writer;

    /// <summary>Reads.</summary>
    protected PartFields(BinaryReader reader) => _reader = reader;

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
            Row = Flag(d?.Location.Row is not null) ? Integer(d?.Location.Row ?? 0) : null,
            Column = Flag(d?.Location.Column is not null) ? Integer(d?.Location.Column ?? 0) : null,
        },
    };

    protected string Name(string? text) => Text(text) ?? throw new InvalidDataException();

    protected string? Text(string? text)
    {
        if (!Flag(text is not null)) return null;
        if (_reader is not null) return _reader.ReadString();
        _writer.Write(text!);
        return text;
    }

    protected bool Flag(bool value)
    {
        if (_reader is not null) return _reader.ReadBoolean();
        _writer.Write(value);
        return value;
    }

    /// <summary>A member of its enumeration.</summary>
    protected static T Known<T>(T member)
        where T : struct, Enum => Enum.IsDefined(member) ? member : throw new InvalidDataException();

    protected int Integer(int value)
    {
        if (_reader is not null) return _reader.Read7BitEncodedInt();
        _writer.Write7BitEncodedInt(value);
        return value;
    }

    protected long Long(long value)
    {
        if (_reader is not null) return _reader.ReadInt64();
        _writer.Write(value);
        return value;
    }

    protected ulong Seed(ulong seed) => unchecked((ulong)Long(unchecked((long)seed)));

    protected double Number(double value) => BitConverter.Int64BitsToDouble(Long(BitConverter.DoubleToInt64Bits(value)));

    protected EquatableArray<T> List<T>(EquatableArray<T>? items, Func<T?, T> exchange)
    {
        var count = Integer(items?.Count ?? 0);
        var exchanged = new List<T>();
        for (var i = 0; i < count; i++) exchanged.Add(exchange(items is { } given ? given[i] : default));
        return exchanged.ToEquatableArray();
    }
}
