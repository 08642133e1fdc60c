namespace InnovationPotential.Cli.Output;

/// <summary>A study was ended before it was done; says how far it came.</summary>
/// <param name="done">The share that was done.</param>
/// <param name="total">The replications or rows there were to be.</param>
/// <param name="what">What these are.</param>
internal sealed class StudyCanceled(double done, long total, string what) : OperationCanceledException(
    Invariant(
        $"Canceled after {Math.Round(done * total):0} of {total} {what}; nothing was written. With --budget a study ends with a result."));
