import type { FieldPath } from "../../model/fields.ts";

/** What services call a field, in the order of preference; dots lead into objects. */
export const ALIASES = {
  "profile.name": ["full_name", "fullName", "name", "userProfile.fullName"],
  "profile.handle": ["public_identifier", "publicIdentifier", "handle", "username", "linkedin_id"],
  "profile.url": ["linkedinUrl", "linkedin_url", "linkedinProfile", "profileUrl", "profile_url", "profileLink", "url", "userProfile.url"],
  "profile.headline": ["headline", "occupation", "position", "jobTitle", "userProfile.title", "title"],
  "profile.about": ["summary", "about", "description", "userProfile.description"],
  "profile.industry": ["industry", "industryName"],
  "profile.connections": ["connections", "connectionsCount", "connection_count", "connectionCount"],
  "profile.followers": ["follower_count", "followers", "followersCount", "followerCount", "subscribers", "numberOfSubscribers"],
  "profile.photo.present": [
    "profile_pic_url",
    "avatar",
    "profilePic",
    "profilePicture",
    "profile_image_url",
    "imageUrl",
    "imgUrl",
    "photo",
    "userProfile.photo",
  ],
  "profile.positions": ["experiences", "experience", "jobs", "positions", "currentCompanies"],
  "profile.education": ["education", "educations", "schools"],
  "profile.skills": ["skills"],
  "profile.emails": ["personal_emails", "emails", "email", "mail"],
  "profile.phones": ["personal_numbers", "phones", "phoneNumber", "phone"],
  "profile.websites": ["websites", "website"],
  "profile.verified.identity": ["isVerified", "is_verified", "verified"],
  "employer.name": ["current_company.name", "currentCompany.name", "current_company_name", "companyName", "company"],
} as const satisfies Partial<Record<FieldPath, readonly string[]>>;

/** The same for the parts of a position and of an education. */
export const PART_ALIASES = {
  title: ["title", "jobTitle", "position", "role"],
  company: ["company", "companyName", "company_name", "subtitle"],
  location: ["location", "jobLocation"],
  description: ["description", "jobDescription", "description_html"],
  start: ["starts_at", "startDate", "start_date", "start_year", "startedOn", "start"],
  end: ["ends_at", "endDate", "end_date", "end_year", "endedOn", "end"],
  range: ["dateRange", "duration", "date_range", "dates"],
  school: ["school", "schoolName", "school_name", "title", "name"],
  degree: ["degree_name", "degree", "degreeName"],
  field: ["field_of_study", "fieldOfStudy", "field"],
} as const;
