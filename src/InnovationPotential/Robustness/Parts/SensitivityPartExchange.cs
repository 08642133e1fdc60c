namespace InnovationPotential.Robustness;

/// <summary>A part of a sensitivity analysis on its way into a file or out of it.</summary>
internal sealed class SensitivityPartExchange(BinaryWriter? writer, BinaryReader? reader) : CountExchange(writer, reader)
{
    public static void Write(BinaryWriter writer, SensitivityPart part)
    {
        var exchange = new SensitivityPartExchange(writer, null);
        exchange.Frame(part.Frame);
        exchange.Long(part.From);
        exchange.Long(part.To);
        foreach (var column in part.Sample.Columns) exchange.Numbers(column);
    }

    public static SensitivityPart Read(BinaryReader reader, long length)
    {
        var exchange = new SensitivityPartExchange(null, reader);
        var frame = exchange.Frame(null);
        var (from, to) = (exchange.Long(0), exchange.Long(0));
        if (!PartRules.IsSound(frame, from, to, length)) throw new InvalidDataException();
        var sample = frame.NewSample(from, to);
        foreach (var column in sample.Columns) exchange.Numbers(column);
        return new SensitivityPart(frame, sample);
    }

    // Members are read in the order in which they stand here, which is that in which they were written.
    private SensitivityFrame Frame(SensitivityFrame? frame) => new()
    {
        Title = Name(frame?.Title),
        Factors = List(frame?.Factors, Name),
        Outputs = List(frame?.Outputs, Name),
        Options = Options(frame?.Options),
        Fingerprint = Name(frame?.Fingerprint),
        Provenance = Provenance(frame?.Provenance),
        Diagnostics = List(frame?.Diagnostics, Remark),
    };

    // The number of threads is no part of the analysis.
    private SensitivityOptions Options(SensitivityOptions? options) => new()
    {
        Rows = Integer(options?.Rows ?? 0),
        Seed = Bits(options?.Seed ?? 0),
        Points = Known((SensitivityPoints)Integer((int)(options?.Points ?? 0))),
        FirstOrder = Known((FirstOrderEstimator)Integer((int)(options?.FirstOrder ?? 0))),
        SecondOrder = Flag(options?.SecondOrder == true),
        Dummy = Flag(options?.Dummy == true),
        Resamples = Integer(options?.Resamples ?? 0),
        Confidence = Number(options?.Confidence ?? 0),
        Node = Text(options?.Node),
    };
}
