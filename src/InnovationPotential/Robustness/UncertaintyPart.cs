namespace InnovationPotential.Robustness;

/// <summary>The counts of a range of the replications of a study, to be kept in a file and merged with those of other ranges.</summary>
/// <remarks>
/// Counts are integers, so the merged result is that of one run, to the byte, however the study was split.
/// A study is continued by a part of the further replications under the greater total: [0, 10000) of 10,000 and [10000, 50000) of 50,000
/// make the result of 50,000. Immutable, safe to share between threads.
/// </remarks>
public sealed class UncertaintyPart
{
    internal UncertaintyPart(StudyFrame frame, long from, long to, StudyTally tally, SampleStore? sample) =>
        (Frame, From, To, Tally, Sample) = (frame, from, to, tally, sample);

    /// <summary>The first replication, counted from 0.</summary>
    public long From { get; }

    /// <summary>The one after the last.</summary>
    public long To { get; }

    /// <summary>The replications of the study this is a part of.</summary>
    public long Replications => Frame.Options.Replications;

    /// <summary>The seed.</summary>
    public ulong Seed => Frame.Options.Seed;

    /// <summary>SHA-256 of the study's description.</summary>
    public string StudyFingerprint => Frame.Fingerprint;

    internal StudyFrame Frame { get; }

    internal StudyTally Tally { get; }

    internal SampleStore? Sample { get; }

    /// <summary>Reads a part from a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidInputException">The file cannot be read (IP7110), is no part (IP7111), of an unknown version (IP7112) or
    /// damaged (IP7113).</exception>
    public static UncertaintyPart Read(string path) => PartFile.Read(PartKind.Uncertainty, PartFile.Load(path), path, PartExchange.Read);

    /// <summary>Reads a part from the bytes of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="InvalidInputException">The bytes are no part (IP7111), of an unknown version (IP7112) or damaged
    /// (IP7113).</exception>
    public static UncertaintyPart Parse(ReadOnlySpan<byte> bytes) => PartFile.Read(PartKind.Uncertainty, bytes, null, PartExchange.Read);

    /// <summary>Merges parts that together hold every replication of one study exactly once.</summary>
    /// <param name="parts">The parts in any order. The greatest number of replications any of them states is that of the study.</param>
    /// <returns>The result of the study in one run, to the byte.</returns>
    /// <exception cref="InvalidInputException">There is no part (IP7114), parts are of different studies (IP7115), overlap (IP7116) or
    /// leave a gap (IP7117); all of it is listed.</exception>
    public static UncertaintyResult Merge(IEnumerable<UncertaintyPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new UncertaintyResult(PartMerging.Merge([.. parts]));
    }

    /// <summary>The result, if the part holds all replications of the study.</summary>
    /// <exception cref="InvalidInputException">It does not (IP7117).</exception>
    public UncertaintyResult ToResult() => From == 0 && To == Replications ? new UncertaintyResult(this) : Merge([this]);

    /// <summary>Writes the part to a file, whole or not at all.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public void Write(string path) => WholeFile.Write(path, ToBytes());

    /// <summary>The bytes of the file: a mark, the version, the compressed counts, and SHA-256 of all that.</summary>
    public byte[] ToBytes() => PartFile.Write(PartKind.Uncertainty, writer => PartExchange.Write(writer, this));

    /// <summary>The range and the study.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"replications {From} to {To} of {Replications}, seed {Seed}, {Frame.Title}");
}
