using InnovationPotential.Numerics;

namespace InnovationPotential.Robustness;

/// <summary>What a sensitivity analysis is, on its way into a file or out of it.</summary>
internal sealed class SensitivityFrameFields : PartFields
{
    /// <summary>Writes.</summary>
    public SensitivityFrameFields(BinaryWriter writer)
        : base(writer)
    {
    }

    /// <summary>Reads.</summary>
    public SensitivityFrameFields(BinaryReader reader)
        : base(reader)
    {
    }

    /// <summary>Writes a frame.</summary>
    public void Write(SensitivityFrame frame) => Exchange(frame);

    /// <summary>Reads a frame.</summary>
    public SensitivityFrame Read() => Exchange(null);

    // Members are read in the order in which they stand here, which is that in which they were written.
    private SensitivityFrame Exchange(SensitivityFrame? frame) => new()
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
        Seed = Seed(options?.Seed ?? 0),
        Points = Known((SensitivityPoints)Integer((int)(options?.Points ?? 0))),
        FirstOrder = Known((FirstOrderEstimator)Integer((int)(options?.FirstOrder ?? 0))),
        SecondOrder = Flag(options?.SecondOrder == true),
        Dummy = Flag(options?.Dummy == true),
        Resamples = Integer(options?.Resamples ?? 0),
        Confidence = Number(options?.Confidence ?? 0),
        Node = Text(options?.Node),
    };
}
