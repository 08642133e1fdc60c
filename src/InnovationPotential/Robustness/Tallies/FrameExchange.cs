namespace InnovationPotential.Robustness;

/// <summary>A study's frame on its way into a file or out of it.</summary>
internal sealed class FrameExchange
{
    private readonly BinaryWriter _writer = BinaryWriter.Null;
    private readonly BinaryReader? _reader;

    /// <summary>Writes.</summary>
    public FrameExchange(BinaryWriter writer) => _writer = writer;

    /// <summary>Reads.</summary>
    public FrameExchange(BinaryReader reader) => _reader = reader;

    /// <summary>Writes a frame.</summary>
    public void Write(StudyFrame frame) => Exchange(frame);

    /// <summary>Reads a frame.</summary>
    public StudyFrame Read() => Exchange(null);

    // Members are read in the order in which they stand here, which is that in which they were written.
    private StudyFrame Exchange(StudyFrame? frame) => new()
    {
        Title = Text(frame?.Title)!,
        Units = List(frame?.Units, Name),
        Periods = List(frame?.Periods, Name),
        NominalScores = List(frame?.NominalScores, Number),
        NominalRanks = List(frame?.NominalRanks, Integer),
        Low = Number(frame?.Low ?? 0),
        High = Number(frame?.High ?? 0),
        Leaves = List(frame?.Leaves, Name),
        Levels = Flag(frame?.Levels is not null) ? Levels(frame?.Levels) : null,
        Options = Options(frame?.Options),
        Fingerprint = Text(frame?.Fingerprint)!,
        Provenance = Provenance(frame?.Provenance),
        FailureReasons = List(frame?.FailureReasons, Name),
        Diagnostics = List(frame?.Diagnostics, Remark),
    };

    private LevelRule Levels(LevelRule? rule)
    {
        var quantity = (BandQuantity)Integer((int)(rule?.Bands.Quantity ?? 0));
        var items = List(rule?.Bands.Items, OneBand);
        var source = Text(rule?.Bands.Source);
        return new LevelRule(new Bands(quantity, items) { Source = source }, Number(rule?.Slope ?? 0), Number(rule?.Intercept ?? 0), Number(rule?.Floor ?? 0));
    }

    private Band OneBand(Band? band) => new(Text(band?.Name)!, Number(band?.From ?? 0), Number(band?.To ?? 0))
    {
        IncludesFrom = Flag(band?.IncludesFrom == true),
        IncludesTo = Flag(band?.IncludesTo == true),
    };

    // The number of threads is no part of the study.
    private UncertaintyOptions Options(UncertaintyOptions? options) => new()
    {
        Replications = Long(options?.Replications ?? 0),
        Seed = unchecked((ulong)Long(unchecked((long)(options?.Seed ?? 0)))),
        Pairwise = Flag(options?.Pairwise is not null) ? Flag(options?.Pairwise == true) : null,
        CentralWeights = Flag(options?.CentralWeights == true),
        KeepSample = Flag(options?.KeepSample == true),
        Quantiles = List(options?.Quantiles, Number),
        TopK = List(options?.TopK, Integer),
    };

    private Provenance Provenance(Provenance? p) => new(
        Text(p?.Model)!, Text(p?.ModelVersion)!, Text(p?.ModelFingerprint), Text(p?.DataFingerprint)!, Text(p?.ReferenceFingerprint)!, Text(p?.Scope)!, Text(p?.Options)!, Text(p?.LibraryVersion)!);

    private Diagnostic Remark(Diagnostic? d) => new(Text(d?.Code)!, (Severity)Integer((int)(d?.Severity ?? 0)), Text(d?.Message)!)
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

    private string Name(string? text) => Text(text)!;

    private string? Text(string? text)
    {
        if (!Flag(text is not null)) return null;
        if (_reader is not null) return _reader.ReadString();
        _writer.Write(text!);
        return text;
    }

    private bool Flag(bool value)
    {
        if (_reader is not null) return _reader.ReadBoolean();
        _writer.Write(value);
        return value;
    }

    private int Integer(int value)
    {
        if (_reader is not null) return _reader.Read7BitEncodedInt();
        _writer.Write7BitEncodedInt(value);
        return value;
    }

    private long Long(long value)
    {
        if (_reader is not null) return _reader.ReadInt64();
        _writer.Write(value);
        return value;
    }

    private double Number(double value) => BitConverter.Int64BitsToDouble(Long(BitConverter.DoubleToInt64Bits(value)));

    private EquatableArray<T> List<T>(EquatableArray<T>? items, Func<T?, T> exchange)
    {
        var count = Integer(items?.Count ?? 0);
        var exchanged = new List<T>();
        for (var i = 0; i < count; i++) exchanged.Add(exchange(items is { } given ? given[i] : default));
        return exchanged.ToEquatableArray();
    }
}
