namespace InnovationPotential.Robustness;

/// <summary>The progress of one of several computations, told as that of all.</summary>
internal sealed class SharedProgress(IProgress<double> whole, int index, int count) : IProgress<double>
{
    public void Report(double value) => whole.Report((index + value) / count);
}
