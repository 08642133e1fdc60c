namespace InnovationPotential.Robustness;

/// <summary>
/// The values of a range of the rows of a sensitivity analysis, to be kept in a file and merged with those of other ranges.
/// </summary>
/// <remarks>
/// A row depends on the seed and its index only, so the merged result is that of one run, to the byte, however the analysis was split.
/// An analysis is continued by a part of the further rows under the greater total: [0, 1024) of 1,024 and [1024, 4096) of 4,096 make the
/// result of 4,096. Immutable, safe to share between threads.
/// </remarks>
public sealed class SensitivityPart
{
    internal SensitivityPart(SensitivityFrame frame, SaltelliSample sample) =>
        (Frame, Sample) = (frame with { Options = frame.Options with { DegreeOfParallelism = -1 } }, sample);

    /// <summary>The first row, counted from 0.</summary>
    public long From => Sample.From;

    /// <summary>The one after the last.</summary>
    public long To => Sample.To;

    /// <summary>The rows of the analysis this is a part of.</summary>
    public int Rows => Options.Rows;

    /// <summary>The seed.</summary>
    public ulong Seed => Options.Seed;

    /// <summary>SHA-256 of the study's description.</summary>
    public string StudyFingerprint => Frame.Fingerprint;

    /// <summary>The factors' names.</summary>
    public EquatableArray<string> Factors => Frame.Factors;

    /// <summary>The outputs' names, the main one first.</summary>
    public EquatableArray<string> Outputs => Frame.Outputs;

    /// <summary>How indices are estimated; the number of threads, which changes nothing, is not kept.</summary>
    public SensitivityOptions Options => Frame.Options;

    /// <summary>What must be said of the study before any evaluation.</summary>
    public EquatableArray<Diagnostic> Diagnostics => Frame.Diagnostics;

    internal SensitivityFrame Frame { get; }

    internal SaltelliSample Sample { get; }

    /// <summary>Reads a part from a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidInputException">The file cannot be read (IP7110), is no part of a sensitivity analysis (IP7111), of an
    /// unknown version (IP7112) or damaged (IP7113).</exception>
    public static SensitivityPart Read(string path) =>
        PartFile.Read(PartKind.Sensitivity, PartFile.Load(path), path, SensitivityPartExchange.Read);

    /// <summary>Reads a part from the bytes of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="InvalidInputException">The bytes are no part of a sensitivity analysis (IP7111), of an unknown version (IP7112) or
    /// damaged (IP7113).</exception>
    public static SensitivityPart Parse(ReadOnlySpan<byte> bytes) =>
        PartFile.Read(PartKind.Sensitivity, bytes, null, SensitivityPartExchange.Read);

    /// <summary>Merges parts that together hold every row of one analysis exactly once, and estimates the indices.</summary>
    /// <param name="parts">The parts in any order. The greatest number of rows any of them states is that of the analysis.</param>
    /// <param name="cancellation">Cancels the estimation.</param>
    /// <returns>The result of the analysis in one run, to the byte.</returns>
    /// <exception cref="InvalidInputException">There is no part, parts are of different analyses, overlap or leave a gap (all IP7504); all
    /// of it is listed.</exception>
    /// <exception cref="OperationCanceledException">The estimation was canceled.</exception>
    public static SensitivityResult Merge(IEnumerable<SensitivityPart> parts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return SensitivityMerging.Merge([.. parts]).Estimate(-1, cancellation);
    }

    /// <summary>The result, if the part holds all rows of the analysis.</summary>
    /// <exception cref="InvalidInputException">It does not (IP7504).</exception>
    public SensitivityResult ToResult() => Merge([this]);

    /// <summary>Writes the part to a file, whole or not at all.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public void Write(string path) => WholeFile.Write(path, ToBytes());

    /// <summary>The bytes of the file: a mark, the version, the compressed values, and SHA-256 of all that.</summary>
    public byte[] ToBytes() => PartFile.Write(PartKind.Sensitivity, writer => SensitivityPartExchange.Write(writer, this));

    /// <summary>The range and the study.</summary>
    public override string ToString() => FormattableString.Invariant($"rows {From} to {To} of {Rows}, seed {Seed}, {Frame.Title}");

    /// <summary>The indices that the rows of the part give.</summary>
    /// <param name="threads">The most threads to use; −1 for as many as there are processors.</param>
    /// <param name="cancellation">Cancels the estimation.</param>
    internal SensitivityResult Estimate(int threads, CancellationToken cancellation) =>
        SensitivityEstimation.Estimate(Sample, Factors, Outputs, Options with { DegreeOfParallelism = threads }, Diagnostics, cancellation);
}
