"""Helen's danger signs, her checklist, and her questions."""

from __future__ import annotations

from planner.core.kinds import Tier
from planner.core.plan import ChecklistLine, PlanSign, PlanTopic, TeamQuestion

CALL = "Call 999 now."


def sign(name: str, tier: Tier, complaint: str, text: str, advice: str, *, front: bool = True) -> PlanSign:
    return PlanSign(
        id=name, tier=tier, complaint=complaint, text=text, advice=advice, front_page=front, sources=("s1",)
    )


SIGNS = (
    sign("no_urine", Tier.EMERGENCY, "bladder", "you cannot pass urine", f"{CALL} Every hour counts."),
    sign("saddle", Tier.EMERGENCY, "bladder", "you are numb between the legs", f"{CALL} It may not hurt at all."),
    sign("leg_weak", Tier.EMERGENCY, "leg", "a leg gets weak, or both legs change", f"{CALL} Do not wait."),
    sign("breath", Tier.EMERGENCY, "chest", "you are short of breath, or your chest hurts", f"{CALL} Sit up."),
    sign("harm", Tier.EMERGENCY, "mood", "you think of harming yourself", f"{CALL} Stay with someone.", front=False),
    sign("wound", Tier.TODAY, "wound", "the wound is red, hot, wet, open or smells", "Cover it. Call today."),
    sign("fever", Tier.TODAY, "fever", "you have a fever: 38.0 °C or more", "Measure again after one hour."),
    sign("calf", Tier.TODAY, "leg", "one calf is swollen and sore", "Do not rub it. Call today."),
    sign("pain_up", Tier.TODAY, "pain", "pain gets worse in spite of your tablets", "Lie down. Call today."),
    sign("headache", Tier.TODAY, "headache", "a new headache is worse sitting up", "Lie flat. Call today."),
    sign("bowels", Tier.TODAY, "general", "no bowel movement for 4 days", "Drink water and walk. Call today."),
    sign("sleep", Tier.VISIT, "general", "you sleep badly for more than a week", "Note it down.", front=False),
    sign("mood", Tier.VISIT, "mood", "you feel low on most days", "Tell someone you trust.", front=False),
    sign("leg_pain", Tier.EXPECTED, "leg", "some leg pain comes back on days 2 to 4", "It settles."),
    sign("tired", Tier.EXPECTED, "general", "you are tired for some weeks", "Rest when you need to.", front=False),
)

CHECKS = {
    "leaving": ("I can walk to the toilet", "I have passed urine", "I have tried the stairs"),
    "papers": ("The letter for my doctor", "This plan", "A note for work"),
    "medicines": ("All my medicines, and when to take each", "I know how to store strong tablets"),
    "journey": ("Someone drives me home", "A pillow for my back in the car"),
    "home": ("Someone stays for the first day and night", "Rugs and cords are out of the way"),
    "say_it_back": ("What will you do if you cannot pass urine?", "How much may you lift, and until when?"),
}

CHECKLIST = tuple(
    ChecklistLine(id=f"{group}_{number}", group=group, text=text)
    for group, texts in CHECKS.items()
    for number, text in enumerate(texts, start=1)
)

QUESTIONS = (
    TeamQuestion(id="when_fly_return", text="When may I start this: flying?", because="The pages say to ask."),
    TeamQuestion(id="clutch", text="Is my left leg strong enough for the clutch?", because="Your left leg is weak."),
)

TOPICS = (
    PlanTopic(
        id="wound_look",
        group="weeks",
        title="How should my wound look?",
        text="Look at it once a day. A small bruise is fine while it stays clean and dry.",
        call="Call Ward 7 today if it gets red or warm, or if it opens.",
        sources=("uhcw",),
    ),
    PlanTopic(
        id="nicotine",
        group="healing",
        title="Nicotine and healing",
        text="Some pages say that smoke slows healing. Your team can help you to stop, if you wish.",
    ),
)
