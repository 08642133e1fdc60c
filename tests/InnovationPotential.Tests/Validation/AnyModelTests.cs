using CsCheck;
using InnovationPotential.Tests.Serialization;

namespace InnovationPotential.Tests.Validation;

public sealed class AnyModelTests
{
    [Fact]
    public void Validation_of_any_model_names_places_and_never_throws() => ModelGenerator.Models.Sample(
        model => model.Validate().Should()
            .NotContain(d => !d.Location.Path!.StartsWith('$') || !d.Code.StartsWith("IP") || d.Message.Length <= 10),
        iter: 500,
        threads: 1);

    [Fact]
    public void A_generated_model_is_read_exactly_if_it_is_valid() => ModelGenerator.Models.Sample(
        model =>
        {
            var reading = IndicatorModel.TryParse(model.ToJson());
            reading.Diagnostics.Select(d => d with
            {
                Location = d.Location with
                {
                    Row = null,
                    Column = null,
                }
            }).Should().BeEquivalentTo(model.Validate());
            (reading.Value is null).Should().Be(model.Validate().Any(d => d.Severity == Severity.Error));
        },
        iter: 200,
        threads: 1);
}
