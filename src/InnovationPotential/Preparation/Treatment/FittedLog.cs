namespace InnovationPotential.Preparation;

/// <summary><c>sign · ln(slope · (x − origin) + shift)</c>; 0 where what the logarithm is taken of equals 1 but for rounding.</summary>
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
        // What is left of 1 but for rounding has no logarithm of its own.
        return argument > 0 ? Rounding.AreEqual(argument, 1) ? 0 : Sign * Math.Log(argument) : double.NaN;
    }
}
