namespace InnovationPotential.Preparation;

/// <summary>The range of an indicator among its siblings.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Group">The group whose other indicators are its siblings.</param>
/// <param name="Low">The lowest reference value.</param>
/// <param name="High">The highest reference value.</param>
/// <param name="IsLowerBetter">Whether less is better.</param>
/// <param name="Accuracy">How well the siblings give the observed values.</param>
internal sealed record SiblingRange(string Indicator, string Group, double Low, double High, bool IsLowerBetter, Accuracy Accuracy)
{
    internal double Share(double value) => IsLowerBetter ? (High - value) / (High - Low) : (value - Low) / (High - Low);

    internal double Value(double share) => IsLowerBetter ? High - (share * (High - Low)) : Low + (share * (High - Low));
}
