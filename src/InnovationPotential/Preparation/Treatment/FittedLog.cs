namespace InnovationPotential.Preparation;

/// <summary><c>sign · ln(slope · (x − origin) + shift)</c>.</summary>
/// <param name="Origin">The value that is moved to 0.</param>
/// <param name="Slope">The stretch, negative where the function is mirrored.</param>
/// <param name="Shift">What is added.</param>
/// <param name="Sign">1, or −1 where the function is mirrored.</param>
internal sealed record FittedLog(double Origin, double Slope, double Shift, int Sign) : FittedTransformation
{
    internal override string Words => Sign < 0 ? "mirrored logarithm" : "logarithm";

    /// <inheritdoc/>
    public override double Apply(double value)
    {
        var argument = (Slope * (value - Origin)) + Shift;
        return argument > 0 ? Sign * Math.Log(argument) : double.NaN;
    }
}
