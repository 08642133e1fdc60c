using InnovationPotential.Assessments;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

/// <summary>A study's frame on its way into a file or out of it.</summary>
internal sealed class StudyFrameFields : PartFields
{
    /// <summary>Writes.</summary>
    public StudyFrameFields(BinaryWriter writer)
        : base(writer)
    {
    }

    /// <summary>Reads.</summary>
    public StudyFrameFields(BinaryReader reader)
        : base(reader)
    {
    }

    /// <summary>Writes a frame.</summary>
    public void Write(StudyFrame frame) => Exchange(frame);

    /// <summary>Reads a frame.</summary>
    public StudyFrame Read() => Exchange(null);

    // Members are read in the order in which they stand here, which is that in which they were written.
    private StudyFrame Exchange(StudyFrame? frame)
    {
        var (title, units) = (Name(frame?.Title), List(frame?.Units, Name));
        EquatableArray<string?>? given = frame?.Names is { } known ? frame.Units.Select(known.Given).ToEquatableArray() : null;
        var names = List<string?>(given, Text);
        return Exchange(frame, title, units, names.IsEmpty ? null : GivenNames.Of(units, names));
    }

    private StudyFrame Exchange(StudyFrame? frame, string title, EquatableArray<string> units, GivenNames? names) => new()
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
        Replications = Long(options?.Replications ?? 0),
        Seed = Seed(options?.Seed ?? 0),
        Pairwise = Flag(options?.Pairwise is not null) ? Flag(options?.Pairwise == true) : null,
        CentralWeights = Flag(options?.CentralWeights == true),
        KeepSample = Flag(options?.KeepSample == true),
        Quantiles = List(options?.Quantiles, Number),
        TopK = List(options?.TopK, Integer),
        Node = Text(options?.Node),
    };
}
