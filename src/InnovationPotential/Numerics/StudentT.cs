using MathNet.Numerics;

namespace InnovationPotential.Numerics;

/// <summary>Student's t distribution.</summary>
public static class StudentT
{
    /// <summary>The value that t exceeds in absolute value with probability 1 − <paramref name="level"/>.</summary>
    /// <param name="level">The confidence, between 0 and 1.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <remarks>MathNet's quantile, then Newton steps on the distribution function to the last digits.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, or there is no degree of freedom.</exception>
    public static double TwoSidedQuantile(double level, int degreesOfFreedom)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        var t = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, degreesOfFreedom, 0.5 + level / 2);
        for (var i = 0; i < 3; i++)
        {
            var density = MathNet.Numerics.Distributions.StudentT.PDF(0, 1, degreesOfFreedom, t);
            var step = (1 - level - TwoSidedProbability(t, degreesOfFreedom)) / (2 * density);
            if (!double.IsFinite(step)) break;
            t -= step;
        }
        return t;
    }

    /// <summary>The probability of a value at least as far from 0 as <paramref name="t"/>.</summary>
    /// <param name="t">Any finite number.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no degree of freedom.</exception>
    public static double TwoSidedProbability(double t, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        return SpecialFunctions.BetaRegularized(degreesOfFreedom / 2.0, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t));
    }
}
