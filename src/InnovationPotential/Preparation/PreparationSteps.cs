using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>Says which indicators a step concerns.</summary>
public static class PreparationSteps
{
    /// <summary>The step for some indicators only.</summary>
    /// <typeparam name="T">The type of the step.</typeparam>
    /// <param name="step">The step.</param>
    /// <param name="indicators">The indicators' codes.</param>
    /// <example><code>Imputation.Median.For("rd", "patents")</code></example>
    public static T For<T>(this T step, params ReadOnlySpan<string> indicators)
        where T : PreparationStep
    {
        ArgumentNullException.ThrowIfNull(step);
        return (T)((PreparationStep)step with { Only = EquatableArray.Create(indicators) });
    }

    /// <summary>The step with a scope of its own.</summary>
    /// <typeparam name="T">The type of the step.</typeparam>
    /// <param name="step">The step.</param>
    /// <param name="scope">The observations from which it learns.</param>
    /// <example><code>OutlierTreatment.CoinTool.Within(FitScope.EachPeriod)</code></example>
    public static T Within<T>(this T step, FitScope scope)
        where T : PreparationStep
    {
        ArgumentNullException.ThrowIfNull(step);
        return (T)((PreparationStep)step with { Scope = scope });
    }

    /// <summary>The step for all indicators but some.</summary>
    /// <typeparam name="T">The type of the step.</typeparam>
    /// <param name="step">The step.</param>
    /// <param name="indicators">The codes of the indicators that it leaves alone.</param>
    /// <example><code>OutlierTreatment.CoinTool.ExceptFor("share_of_women")</code></example>
    public static T ExceptFor<T>(this T step, params ReadOnlySpan<string> indicators)
        where T : PreparationStep
    {
        ArgumentNullException.ThrowIfNull(step);
        return (T)((PreparationStep)step with { Except = EquatableArray.Create(indicators) });
    }
}
