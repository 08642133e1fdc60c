using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>A part of an uncertainty analysis on its way into a file or out of it.</summary>
internal sealed class PartExchange(BinaryWriter? writer, BinaryReader? reader) : CountExchange(writer, reader)
{
    public static void Write(BinaryWriter writer, UncertaintyPart part)
    {
        var exchange = new PartExchange(writer, null);
        exchange.Frame(part.Frame);
        exchange.Long(part.From);
        exchange.Long(part.To);
        lock (part.Tally) part.Tally.Exchange(exchange);
        if (part.Sample is not null) exchange.Numbers(part.Sample.Values);
    }

    public static UncertaintyPart Read(BinaryReader reader, long length)
    {
        var exchange = new PartExchange(null, reader);
        var frame = exchange.Frame(null);
        var (from, to) = (exchange.Long(0), exchange.Long(0));
        if (!PartRules.IsSound(frame, from, to, length)) throw new InvalidDataException();
        var sample = SampleStore.Keeps(frame, frame.Options.Replications) ? new SampleStore(frame.Rows, from, to) : null;
        var tally = new StudyTally(frame, RankTally.Comparators(frame), sample);
        tally.Exchange(exchange);
        if (!(tally.Failures.Counted >= 0 && tally.Failures.Counted <= to - from)) throw new InvalidDataException();
        if (sample is not null) exchange.Numbers(sample.Values);
        return new UncertaintyPart(frame, from, to, tally, sample);
    }

    // Members are read in the order in which they stand here, which is that in which they were written.
    private StudyFrame Frame(StudyFrame? frame)
    {
        var (title, units) = (Name(frame?.Title), List(frame?.Units, Name));
        EquatableArray<string?>? given = frame?.Names is { } known ? frame.Units.Select(known.Given).ToEquatableArray() : null;
        var names = List<string?>(given, Text);
        return Frame(frame, title, units, names.IsEmpty ? null : GivenNames.Of(units, names));
    }

    private StudyFrame Frame(StudyFrame? frame, string title, EquatableArray<string> units, GivenNames? names) => new()
    {
        Title = title,
        Units = units,
        Names = names,
        Periods = List(frame?.Periods, Name),
        NominalScores = List(frame?.NominalScores, Number),
        NominalRanks = List(frame?.NominalRanks, Integer),
        Low = Number(frame?.Low ?? 0),
        High = Number(frame?.High ?? 0),
        Leaves = List(frame?.Leaves, Name),
        Levels = Flag(frame?.Levels is not null) ? Levels(frame?.Levels) : null,
        Options = Options(frame?.Options),
        Fingerprint = Name(frame?.Fingerprint),
        Provenance = Provenance(frame?.Provenance),
        FailureReasons = List(frame?.FailureReasons, Name),
        Diagnostics = List(frame?.Diagnostics, Remark),
    };

    private LevelRule Levels(LevelRule? rule)
    {
        var quantity = Known((BandQuantity)Integer((int)(rule?.Bands.Quantity ?? 0)));
        var items = List(rule?.Bands.Items, OneBand);
        var source = Text(rule?.Bands.Source);
        return new LevelRule(new Bands(quantity, items) { Source = source }, List(rule?.Spans, Span));
    }

    private LevelSpan Span(LevelSpan? span) =>
        new(new ScoreRange(Number(span?.Range.Low ?? 0), Number(span?.Range.High ?? 0)), Number(span?.Floor ?? 0));

    private Band OneBand(Band? band) => new(Name(band?.Name), Number(band?.From ?? 0), Number(band?.To ?? 0))
    {
        IncludesFrom = Flag(band?.IncludesFrom == true),
        IncludesTo = Flag(band?.IncludesTo == true),
    };

    // The number of threads is no part of the study.
    private UncertaintyOptions Options(UncertaintyOptions? options) => new()
    {
        Replications = (long)Bits((ulong)(options?.Replications ?? 0)),
        Seed = Bits(options?.Seed ?? 0),
        Pairwise = Flag(options?.Pairwise is not null) ? Flag(options?.Pairwise == true) : null,
        CentralWeights = Flag(options?.CentralWeights == true),
        KeepSample = Flag(options?.KeepSample == true),
        Quantiles = List(options?.Quantiles, Number),
        TopK = List(options?.TopK, Integer),
        Node = Text(options?.Node),
    };
}
